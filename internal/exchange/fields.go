package exchange

import (
	"slices"
	"strings"
	"sync"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"aiterm/glossary"
	"aiterm/internal/message"
	"aiterm/internal/spelling"
)

// A Column says what a column of a table is: one of FieldNames. It is called by its
// heading or, where none is so called, by its number, from 1.
type Column struct{ Heading, Field string }

// A field is what a column of a table can be.
type field struct {
	name  string             // by which --map calls it
	class fieldClass         // what it says of an entry
	put   func(*row, string) // puts the text of a cell into a draft
	words string             // headings by which it is known, without what headingKey leaves out
}

type fieldClass int

const (
	classOther fieldClass = iota
	className
	classText // says what the term means, or names it further
)

// fields are all fields. Those of which the heading says no language leave that to Han.
func fields() []field {
	all := []field{
		{"id", classOther, (*row).putID, "id identifier"},
		{"abbr", className, func(r *row, s string) { r.Abbr = first(r.Abbr, s) }, ""},
		{"en", className, func(r *row, s string) { r.putName(&r.EN, s) }, "en english englishname englishterm 英文 英文名 英文名称 英语 英文术语 英語 영어 영문 영문명"},
		{"zh", className, func(r *row, s string) { r.putName(&r.ZH, s) }, "zh chinese chinesename chineseterm 中文 中文名 中文名称 汉语 中文术语 译名 中文译名 中国語 중국어"},
		{"term", className, func(r *row, s string) { r.terms = append(r.terms, namesIn(s)...) },
			"term name word phrase concept entry keyword headword lemma label preflabel preferredterm preferredlabel terminology jargon " +
				"术语 术语名称 名称 名字 词 词语 词条 名词 概念 词汇 关键词 条目 用語 用语 単語 名詞 용어 단어 이름 명칭"},
		{"short", className, func(r *row, s string) { r.putShort(s) },
			"abbr abbrev abbreviation abbreviated acronym initialism short shortform shortname " +
				"缩写 缩略语 缩略词 缩略 简称 简写 略語 略称 약어 약칭 축약어"},
		{"full", className, func(r *row, s string) { r.long = append(r.long, namesIn(s)...) },
			"fullname full fullform fullterm expansion expanded expandedform expandsto long longform longname spelledout standsfor " +
				"全称 全名 完整名称 正式名称 全写 原语 正式名 원어 정식명칭"},
		{"pinyin", classOther, func(r *row, s string) { r.Pinyin = first(r.Pinyin, s) }, "pinyin 拼音 汉语拼音"},
		{"aliases", classText, (*row).putAliases,
			"alias aliases synonym aka alsoknownas alsocalled othername alternativename alternateterm alternativeterm altlabel variant " +
				"别名 同义词 又称 又名 别称 也称 其他名称 其他叫法 別名 同義語 類義語 동의어 유의어 별칭"},
		{"hidden", classOther, (*row).putHidden, "hidden hiddenlabel misspelling"},
		{"kind", classOther, func(r *row, s string) { r.putKind(s) }, "kind type 类别 类型 种类 種類 유형"},
		{"theme", classOther, func(r *row, s string) { r.putTheme(s) }, "theme category topic domain section group subject area 主题 分类 领域 所属领域 分組 分野 カテゴリ 분류 분야"},
		{"definition", classText, func(r *row, s string) { r.putDefinition(s) },
			"definition def meaning description desc explanation gloss 定义 释义 解释 说明 含义 描述 意思 意义 简介 介绍 意味 説明 定義 解説 설명 의미 정의 뜻"},
		{"definition-en", classText, func(r *row, s string) { r.Definition.EN = first(r.Definition.EN, s) }, ""},
		{"definition-zh", classText, func(r *row, s string) { r.Definition.ZH = first(r.Definition.ZH, s) }, ""},
		{"note", classOther, func(r *row, s string) { r.Notes = append(r.Notes, textByHan(s)) },
			"note remark comment usage example context scopenote 备注 注 注释 附注 补充 例子 示例 例句 评论 備考 注記 例 비고 예시"},
		{"notes-en", classOther, func(r *row, s string) { r.putNotes(s, glossary.EN) }, ""},
		{"notes-zh", classOther, func(r *row, s string) { r.putNotes(s, glossary.ZH) }, ""},
		{"relations", classOther, func(r *row, s string) { r.putRelations(s, "") }, "relation 关系"},
		{"sources", classOther, (*row).putSources, "source reference citation 来源 出处 参考 参考资料 参考文献 出典 出處 출처"},
		{"url", classOther, func(r *row, s string) { r.url = first(r.url, s) }, "url link website href 链接 网址 地址 リンク 링크"},
		{"status", classOther, (*row).putStatus, "status 状态"},
		{"as-of", classOther, (*row).putAsOf, "asof"},
		{"common", classOther, func(r *row, s string) { r.Common = append(r.Common, withoutEmpty(splitItems(s))...) }, ""},
		{"scan", classOther, func(r *row, s string) { r.NoScan = r.NoScan || s == "false" }, ""},
	}
	for _, t := range glossary.RelationTypes() {
		all = append(all, field{t.Name, classOther, func(r *row, s string) { r.putRelations(s, t.Name) }, relationHeadings(t.Name)})
	}
	return all
}

// relationHeadings are the headings of columns of relations of a type.
func relationHeadings(relation string) string {
	switch relation {
	case "broader":
		return "broader broaderterm bt parent parentterm 上位词 上位概念 上级 上級"
	case "narrower":
		return "narrower narrowerterm nt children 下位词 下位概念 下级"
	case "related":
		return "related relatedterm relatedto rt seealso see 相关 相关术语 相关词 参见 另见 関連語 関連 관련어"
	}
	return strings.ReplaceAll(relation, "-", "")
}

// FieldNames returns what a column can be said to be.
func FieldNames() []string {
	var names []string
	for _, f := range fields() {
		names = append(names, f.name)
	}
	return names
}

// knownFields has the fields by name and by the key of each heading.
var knownFields = sync.OnceValue(func() map[string]field {
	known := map[string]field{}
	for _, f := range fields() {
		for _, word := range strings.Fields(f.words) {
			known[headingKey(word)] = f
		}
	}
	for _, f := range fields() {
		known[f.name] = f // which beats the heading "abbr" as people use it
	}
	return known
})

// exportedHeadings are the headings that aiterm itself writes, where they are no names of
// fields.
var exportedHeadings = map[string]string{
	"definition (en)": "definition-en", "definition (zh)": "definition-zh",
	"notes (en)": "notes-en", "notes (zh)": "notes-zh",
}

// fieldCalled returns the field that a heading speaks of; ok is false where that is none.
func fieldCalled(heading string) (f field, ok bool) {
	known := knownFields()
	heading = strings.TrimSpace(heading)
	if name := exportedHeadings[heading]; name != "" {
		return known[name], true
	}
	if len(heading) > 100 {
		return field{}, false
	}
	if f, ok = known[heading]; ok {
		return f, true
	}
	if f, ok = byKey(headingKey(heading)); ok {
		return f, true
	}
	return byParts(heading)
}

// headingKey returns what headings are compared by: their letters and digits, in lower
// case, half width and simplified characters.
func headingKey(heading string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, norm.NFKC.String(heading))
}

// byKey finds a field by the key of a heading, in the singular or the plural.
func byKey(key string) (f field, ok bool) {
	known := knownFields()
	if f, ok = known[key]; !ok || key == "abbr" {
		if f, ok = known[strings.TrimSuffix(key, "s")]; ok && f.name == "abbr" {
			f = known["short"]
		}
	}
	return f, ok
}

// byParts finds a field by the words of a heading: in two languages ("术语 / Term"), or
// of a language ("Definition (EN)", 英文定义).
func byParts(heading string) (found field, ok bool) {
	lang, latin, han := languageOf(spacedWords(heading))
	for _, key := range []string{latin, han} {
		if key == "" {
			continue
		}
		f, known := byKey(key)
		if !known || ok && f.name != found.name {
			return field{}, false
		}
		found, ok = f, true
	}
	if !ok {
		return field{}, false
	}
	return found.in(lang), true
}

// spacedWords returns the words of a heading in lower case, in the script of each.
func spacedWords(heading string) (words []string) {
	word := ""
	flush := func() {
		if word != "" {
			words = append(words, word)
		}
		word = ""
	}
	for _, r := range strings.ToLower(norm.NFKC.String(heading)) {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			flush()
			continue
		}
		if word != "" && hasHan(word) != spelling.IsHan(r) {
			flush()
		}
		word += string(r)
	}
	flush()
	return words
}

// languageOf takes from the words of a heading those that name a language, and returns
// the key of the others in each script.
func languageOf(words []string) (lang glossary.Lang, latin, han string) {
	for _, word := range words {
		if l := languageCalled(word); l != "" {
			lang = l
			continue
		}
		if !hasHan(word) {
			latin += word
			continue
		}
		for _, name := range []string{"英文", "英语", "中文", "汉语", "简体"} {
			if strings.HasPrefix(word, name) || strings.HasSuffix(word, name) {
				lang = languageCalled(name)
				word = strings.TrimSuffix(strings.TrimPrefix(word, name), name)
			}
		}
		han += word
	}
	return lang, latin, han
}

func languageCalled(word string) glossary.Lang {
	switch {
	case slices.Contains([]string{"en", "eng", "english", "us", "gb", "uk", "英文", "英语", "英"}, word):
		return glossary.EN
	case slices.Contains([]string{"zh", "cn", "chs", "zhcn", "hans", "chinese", "simplified", "中文", "汉语", "简体", "中"}, word):
		return glossary.ZH
	}
	return ""
}

// in returns the field of a language.
func (f field) in(lang glossary.Lang) field {
	name := f.name
	switch {
	case lang == "":
	case f.name == "term", f.name == "full":
		name = string(lang)
	case f.name == "definition":
		name = "definition-" + string(lang)
	case f.name == "short" && lang == glossary.ZH:
		name = "aliases"
	}
	return knownFields()[name]
}

// fieldNamed returns the field that --map names.
func fieldNamed(name string) (field, error) {
	if f, ok := fieldCalled(name); ok {
		return f, nil
	}
	return field{}, message.Errorf("there is no field %q; there are %s", name, message.List(FieldNames()))
}
