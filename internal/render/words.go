package render

import "aiterm/glossary"

// A word is one of aiterm's own that stand in its answers.
type word int

const (
	wordAlso word = iota
	wordNotes
	wordRelations
	wordSources
	wordAbbr
	wordEnglish
	wordChinese
	wordEnglishName
	wordChineseName
	wordPath
	wordSo
	wordCompared
	wordInEnglish
	wordInChinese
	wordLayer
	wordTerms
	wordOverrides
	wordPathName
	wordBroken
	wordFrom
	wordComma
	wordStop
	wordOpen
	wordClose
)

func (w word) text() glossary.Text {
	return [...]glossary.Text{
		wordAlso:        {EN: "Also called", ZH: "又称"},
		wordNotes:       {EN: "Notes", ZH: "说明"},
		wordRelations:   {EN: "Relations", ZH: "关系"},
		wordSources:     {EN: "Sources", ZH: "来源"},
		wordAbbr:        {EN: "Abbr.", ZH: "缩写"},
		wordEnglish:     {EN: "English", ZH: "English"},
		wordChinese:     {EN: "中文", ZH: "中文"},
		wordEnglishName: {EN: "English name", ZH: "英文名"},
		wordChineseName: {EN: "Chinese name", ZH: "中文名"},
		wordPath:        {EN: "{X} and {Y} have no direct relation. The shortest path between them:", ZH: "{X} 与 {Y} 没有直接关系。两者之间最短的路径："},
		wordSo:          {EN: "So: ", ZH: "所以："},
		wordCompared:    {EN: "Side by side", ZH: "对照"},
		wordInEnglish:   {EN: "[in English]", ZH: "[英文]"},
		wordInChinese:   {EN: "[in Chinese]", ZH: "[中文]"},
		wordLayer:       {EN: "Layer", ZH: "层"},
		wordTerms:       {EN: "Terms", ZH: "词条"},
		wordOverrides:   {EN: "Overrides", ZH: "覆盖"},
		wordPathName:    {EN: "Path", ZH: "路径"},
		wordBroken:      {EN: "broken", ZH: "有错误"},
		wordFrom:        {EN: "From ", ZH: "出自 "},
		wordComma:       {EN: ", ", ZH: "、"},
		wordStop:        {EN: ".", ZH: "。"},
		wordOpen:        {EN: " (", ZH: "（"},
		wordClose:       {EN: ")", ZH: "）"},
	}[w]
}
