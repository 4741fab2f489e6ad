package search

import (
	"strings"

	"aiterm/internal/index"
	"aiterm/internal/spelling"
)

// initialsButOne finds names of whose pinyin initials the query leaves out one,
// neither the first nor the last: dymx finds 大语言模型 (dyymx). Its cost is 1.
func initialsButOne(_ *matcher, q *query, n index.Name) (int, bool) {
	if n.Field != index.Initials || len(n.Key) != len(q.key)+1 {
		return 0, false
	}
	for i := 1; i < len(q.key); i++ {
		if n.Key[:i]+n.Key[i+1:] == q.key {
			return 1, true
		}
	}
	return 0, false
}

// syllables finds names of whose pinyin the query is some whole syllables, one
// behind the other: yuyan finds 大语言模型 (dà yǔ yán mó xíng). Its cost is the
// letters of the others.
func syllables(_ *matcher, q *query, n index.Name) (int, bool) {
	if n.Field != index.Pinyin || !strings.Contains(n.Key, q.key) {
		return 0, false
	}
	borders := map[int]bool{0: true}
	at := 0
	for _, syllable := range spelling.Words(n.Text) {
		at += len(syllable)
		borders[at] = true
	}
	for i := range borders {
		if strings.HasPrefix(n.Key[min(i, len(n.Key)):], q.key) && borders[i+len(q.key)] {
			return beyond(q, n), true
		}
	}
	return 0, false
}
