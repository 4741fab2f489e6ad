package spelling

import (
	"strings"
	"testing"
)

func TestReadings(t *testing.T) {
	for r, want := range map[rune]string{'微': "wei", '调': "diao tiao", '绿': "lv lu", '一': "yi", 'a': "", '𠮷': "", 0x9FFF: ""} {
		if got := strings.Join(Readings(r), " "); got != want {
			t.Errorf("Readings(%c) = %q, want %q", r, got, want)
		}
	}
	for _, c := range []struct {
		text, pinyin string
		want         bool
	}{
		{"微调", "weitiao", true}, {"微调", "weidiao", true}, {"微调", "weitia", false}, {"微调", "weitiaox", false}, {"微A", "weia", false}, {"", "wei", false},
	} {
		if got := ReadsAs(c.text, c.pinyin); got != c.want {
			t.Errorf("ReadsAs(%q, %q) = %v", c.text, c.pinyin, got)
		}
	}
	for text, want := range map[string]bool{"weitiao": true, "xian": true, "transformer": false, "model": false, "wei tiao": false} {
		if IsPinyin(text) != want {
			t.Errorf("IsPinyin(%q) is %v", text, !want)
		}
	}
	for _, c := range []struct {
		a, b           rune
		alike, similar bool
	}{
		{'练', '炼', true, true},
		{'训', '讯', true, true},
		{'调', '条', true, true},
		{'树', '链', false, false},
		{'知', '资', false, true},
		{'南', '兰', false, true},
		{'英', '因', false, true},
		{'a', 'a', false, false},
	} {
		if got := SoundAlike(c.a, c.b); got != c.alike {
			t.Errorf("SoundAlike(%c, %c) = %v", c.a, c.b, got)
		}
		if got := SoundSimilar(c.a, c.b); got != c.similar {
			t.Errorf("SoundSimilar(%c, %c) = %v", c.a, c.b, got)
		}
	}
}
