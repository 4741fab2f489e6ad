package render

import "aiterm/glossary"

// A word is one of aiterm's own that stand in its answers.
type word int

const (
	wordAlso word = iota
	wordNotes
	wordRelations
	wordIs
	wordHas
	wordWorksWith
	wordToldFrom
	wordSources
	wordAbbr
	wordEnglish
	wordChinese
	wordAsOf
	wordEnglishName
	wordChineseName
	wordNoDirect
	wordNoLink
	wordNoWay
	wordAnd
	wordFallUnder
	wordPartsOf
	wordBothUnder
	wordBoth
	wordIt
	wordLink
	wordFurtherLink
	wordWay
	wordFurtherWay
	wordInCommon
	wordHierarchy
	wordExample
	wordPart
	wordKind
	wordWhat
	wordCompared
	wordInEnglish
	wordInChinese
	wordLayer
	wordTerms
	wordOverrides
	wordPathName
	wordBroken
	wordLeftOut
	wordFrom
	wordDefinition
	wordComma
	wordColon
	wordSemicolon
	wordStop
	wordOthers
	wordMore
	wordOpen
	wordClose
)

// in returns the word in a language.
func (w word) in(l glossary.Lang) string { return w.text().Get(l) }

func (w word) text() glossary.Text {
	return [...]glossary.Text{
		wordAlso:        {EN: "Also called", ZH: "又称"},
		wordNotes:       {EN: "Notes", ZH: "说明"},
		wordRelations:   {EN: "Relations", ZH: "关系"},
		wordIs:          {EN: "What it is", ZH: "它是什么"},
		wordHas:         {EN: "What it has", ZH: "它包含什么"},
		wordWorksWith:   {EN: "What it works with", ZH: "它与什么配合"},
		wordToldFrom:    {EN: "What it is told from, or related to", ZH: "它区别于什么、与什么相关"},
		wordSources:     {EN: "Sources", ZH: "来源"},
		wordAbbr:        {EN: "Abbr.", ZH: "缩写"},
		wordEnglish:     {EN: "English", ZH: "English"},
		wordChinese:     {EN: "中文", ZH: "中文"},
		wordAsOf:        {EN: "As of", ZH: "截至"},
		wordEnglishName: {EN: "English name", ZH: "英文名"},
		wordChineseName: {EN: "Chinese name", ZH: "中文名"},
		wordNoDirect:    {EN: "{X} and {Y} have no direct relation", ZH: "{X} 与 {Y} 没有直接关系"},
		wordNoLink:      {EN: "The glossary has no meaningful link between {X} and {Y}", ZH: "术语库中 {X} 与 {Y} 没有实质联系"},
		wordNoWay:       {EN: "No relations lead from {X} to {Y} in {N} or fewer steps", ZH: "从 {X} 到 {Y} 没有 {N} 步以内的路径"},
		wordAnd:         {EN: "{X} and {Y}", ZH: "{X} 与 {Y} "},
		wordFallUnder:   {EN: "{X} both fall under {Y}", ZH: "{X} 同属 {Y}"},
		wordPartsOf:     {EN: "{X} are both part of {Y}", ZH: "{X} 同为 {Y} 的组成部分"},
		wordBothUnder:   {EN: "Both fall under {Y}", ZH: "两者同属 {Y}"},
		wordBoth:        {EN: "Each of the two", ZH: "两者"},
		wordIt:          {EN: "it", ZH: "它"},
		wordLink:        {EN: "What links them:", ZH: "两者的联系："},
		wordFurtherLink: {EN: "Another link, as short:", ZH: "另一种同样短的联系："},
		wordWay:         {EN: "The shortest way from one to the other, and no more than a way:", ZH: "从一个到另一个的最短路径，并不说明两者有联系："},
		wordFurtherWay:  {EN: "Another way, as short:", ZH: "另一条同样短的路径："},
		wordInCommon:    {EN: "In common", ZH: "共同点"},
		wordHierarchy:   {EN: "Hierarchy", ZH: "层级"},
		wordExample:     {EN: "example", ZH: "实例"},
		wordPart:        {EN: "part", ZH: "组成部分"},
		wordKind:        {EN: "Kind", ZH: "类别"},
		wordWhat:        {EN: "What it is", ZH: "是什么"},
		wordCompared:    {EN: "Side by side", ZH: "对照"},
		wordInEnglish:   {EN: "[in English]", ZH: "[英文]"},
		wordInChinese:   {EN: "[in Chinese]", ZH: "[中文]"},
		wordLayer:       {EN: "Layer", ZH: "层"},
		wordTerms:       {EN: "Terms", ZH: "词条"},
		wordOverrides:   {EN: "Overrides", ZH: "取代"},
		wordPathName:    {EN: "Path", ZH: "路径"},
		wordBroken:      {EN: "broken", ZH: "有错误"},
		wordLeftOut:     {EN: "left out", ZH: "未采用"},
		wordFrom:        {EN: "From ", ZH: "出自 "},
		wordDefinition:  {EN: "Definition", ZH: "定义"},
		wordComma:       {EN: ", ", ZH: "、"},
		wordColon:       {EN: ": ", ZH: "："},
		wordSemicolon:   {EN: "; ", ZH: "；"},
		wordStop:        {EN: ".", ZH: "。"},
		wordOthers:      {EN: "others", ZH: "其他"},
		wordMore:        {EN: "{N} more", ZH: "另外 {N} 个术语"},
		wordOpen:        {EN: " (", ZH: "（"},
		wordClose:       {EN: ")", ZH: "）"},
	}[w]
}
