package picture

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
	"golang.org/x/text/width"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/names"
)

// widths are how wide the characters from the blank to the tilde are, in thousandths of the
// size: of Helvetica by the metrics that Adobe published, and of f, i, j, l, r, t and I
// those of Noto Sans, in which they are a good deal wider.
var widths = [...]int16{
	278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, // blank to /
	556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, // 0 to ?
	1015, 667, 667, 722, 722, 667, 611, 778, 722, 339, 500, 667, 556, 833, 722, 778, // @ to O
	667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, // P to _
	333, 556, 556, 500, 556, 556, 344, 556, 556, 258, 258, 500, 258, 833, 556, 556, // ` to o
	556, 556, 413, 500, 361, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584, // p to ~
}

// By how much fonts in use are wider than that: Noto Sans is, and more so in bold type.
const (
	wider = 1.07
	bold  = 1.08 // of the others
)

// widthOf is about how wide a text is at a size.
func widthOf(text string, size float64) float64 {
	sum := 0
	for _, r := range text {
		sum += runeWidth(r)
	}
	return float64(sum) * size * wider / 1000
}

func runeWidth(r rune) int {
	switch {
	case r >= ' ' && r <= '~':
		return int(widths[r-' '])
	case unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf):
		return 0
	case r == '·' || r == '’':
		return 278
	case r == '…':
		return 1000
	case unicode.Is(unicode.Latin, r):
		if base := []rune(norm.NFD.String(string(r)))[0]; base <= '~' {
			return int(widths[base-' '])
		}
		return 778
	}
	if k := width.LookupRune(r).Kind(); k == width.EastAsianWide || k == width.EastAsianFullwidth || r >= 0x1f000 {
		return 1000
	}
	if unicode.IsUpper(r) {
		return 722
	}
	return 640
}

// rough reports whether the width of a text is no more than a guess: fonts of its script
// differ, or join its letters.
func rough(text string) bool {
	for _, r := range text {
		if r > '~' && !unicode.In(r, unicode.Latin, unicode.Greek, unicode.Cyrillic) && r != '·' && r != '’' && r != '…' && r != '–' && r != '→' {
			return true
		}
	}
	return false
}

// nameOf cuts a player's name to a room: as people shorten it if need be, then its end.
func nameOf(s *squad.Squad, q *squad.Player) func(name string, room, size float64) string {
	return func(name string, room, size float64) string {
		if widthOf(name, size) <= room {
			return name
		}
		for _, form := range s.ShorterNames(q) {
			if name = names.Printable(form); widthOf(name, size) <= room {
				return name
			}
		}
		return cutText(name, room, size)
	}
}

// cutText is a text that fits a room, with an ellipsis in place of its end if it does not.
// No mark is parted from its letter.
func cutText(text string, room, size float64) string {
	if widthOf(text, size) <= room {
		return text
	}
	room -= widthOf("…", size)
	end, used := 0, 0.0
	for i, r := range text {
		used += widthOf(string(r), size)
		if used > room {
			break
		}
		end = i + len(string(r))
	}
	for end < len(text) && end > 0 && !norm.NFC.PropertiesString(text[end:]).BoundaryBefore() {
		_, size := lastRune(text[:end])
		end -= size
	}
	return strings.TrimRight(text[:end], " ,;·") + "…"
}

// broken is a text in lines that fit a room, of which there are no more than so many: the
// last one is cut.
func broken(text string, room, size float64, most int) []string {
	if text == "" {
		return nil
	}
	words := strings.Split(text, " ")
	var lines []string
	for len(words) > 0 {
		if len(lines) == most-1 {
			return append(lines, cutText(strings.Join(words, " "), room, size))
		}
		n := 1
		for n < len(words) && widthOf(strings.Join(words[:n+1], " "), size) <= room {
			n++
		}
		lines = append(lines, cutText(strings.Join(words[:n], " "), room, size))
		words = words[n:]
	}
	return lines
}

func lastRune(text string) (r rune, size int) {
	for i, c := range text {
		r, size = c, len(text)-i
	}
	return r, size
}
