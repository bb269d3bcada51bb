package identity

import (
	"slices"
	"strings"
	"sync"
)

// consonants are the consonants of a name in order of the alphabet, in a form in which
// alphabets and romanisations agree: Do-young Kang and Kang Do Yeong have the same, and so
// have Oleksiy Boyko and Олексій Бойко. Vowels are what they differ in, and some alphabets
// do not write them. Letters that stand for a vowel somewhere count as one: y, w, h and j.
func consonants(words []string) string {
	var sounds []byte
	for _, word := range words {
		before := ""
		for i, r := range word {
			sound := soundOf()[r]
			if strings.HasPrefix(word[i:], "ph") {
				sound = "f"
			}
			if sound != before {
				sounds = append(sounds, sound...)
			}
			before = sound
		}
	}
	slices.Sort(sounds)
	return string(sounds)
}

// latinSounds are which consonants the letters from a to z stand for; x is two.
const latinSounds = " pkt fk   klmn pkrst f x s"

// soundOf is which consonants a letter stands for. Hangul is taken apart into its letters,
// as [names.Fold] does.
var soundOf = sync.OnceValue(func() map[rune]string {
	sounds := make(map[rune]string)
	for i, sound := range latinSounds {
		sounds['a'+rune(i)] = strings.TrimSpace(string(sound))
	}
	sounds['x'] = "ks"
	for _, s := range [...]struct{ sound, letters string }{
		{"f", "вфβφف"},
		{"k", "гґкхчћѓќγκχגכךקخغقكچگک\u1100\u1101\u110e\u110f\u11a8\u11a9"},
		{"l", "лљλלل\u11af"},
		{"m", "мμמםم\u1106\u11b7"},
		{"n", "нњνנןن\u1102\u11ab"},
		{"nk", "\u11bc"},
		{"p", "бпπבפףبپ\u1107\u1108\u1111\u11b8"},
		{"ps", "ψ"},
		{"r", "рρרر\u1105"},
		{"s", "жзсшζσςזסשزسشصژ\u1109\u110a\u11ba"},
		{"sk", "щ"},
		{"t", "дђтδθτדטתتثدذضطظ\u1103\u1104\u1110\u11ae"},
		{"ts", "цџצץ"},
		{"ks", "ξ"},
	} {
		for _, letter := range s.letters {
			sounds[letter] = s.sound
		}
	}
	return sounds
})

// soundsLike reports whether two names have the same consonants, and enough of them to tell.
func (s *spelling) soundsLike(t *spelling) bool {
	const fewest = 3
	sounds := consonants(s.words)
	return len(sounds) >= fewest && sounds == consonants(t.words)
}

// isOtherScript reports whether two names have no script in common.
func (s *spelling) isOtherScript(t *spelling) bool {
	return s.scripts != 0 && t.scripts != 0 && s.scripts&t.scripts == 0
}
