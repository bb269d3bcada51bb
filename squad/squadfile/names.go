package squadfile

import (
	"bytes"
	"io"
	"slices"
	"strings"
	"unicode"

	"gopkg.in/yaml.v3"
)

// Head is what a squad file says of its club before it comes to the players.
type Head struct {
	Names   []string // those that the file answers to, the club's first
	Country string   // "" if the file does not say
}

// HeadOf is the head of a squad file. It is read without looking at the players, so that
// one club can be found among thousands of files; a file that cannot be read has none.
func HeadOf(src []byte) Head {
	top := aboveThePlayers(src)
	head := headIn(top)
	if head.Names == nil && len(top) < len(src) {
		head = headIn(src)
	}
	return head.trimmed()
}

func (h Head) trimmed() Head {
	for i := range h.Names {
		h.Names[i] = strings.TrimSpace(h.Names[i])
	}
	return h
}

// aboveThePlayers is a text without its players, or all of it if keys of the head stand
// below them.
func aboveThePlayers(src []byte) []byte {
	has := func(text []byte, key string) bool { return bytes.Contains(text, []byte("\n"+key+":")) }
	if i := bytes.Index(src, []byte("\nplayers:")); i >= 0 && !has(src[i:], "aliases") && !has(src[i:], "country") && !has(src[i:], "club") {
		return src[:i+1]
	}
	return src
}

// Names are the names that a squad file answers to, its club's first.
func Names(src []byte) []string { return HeadOf(src).Names }

// A head is looked for at the beginning of a file: in few bytes if its players begin there,
// else in more.
const (
	usualHead = 4 << 10
	mostHead  = 64 << 10
)

// HeadText is the beginning of a file that may be a squad's.
type HeadText []byte

// ReadHead reads the beginning of a file, and not more of it than its head can need: it
// may be one of thousands, or a large one of something else.
func ReadHead(r io.Reader) (HeadText, error) {
	text := make([]byte, usualHead)
	n, err := io.ReadFull(r, text)
	text = text[:n]
	if err == nil && HeadText(text).mayGoOn() {
		var rest []byte
		rest, err = io.ReadAll(io.LimitReader(r, mostHead-usualHead))
		text = append(text, rest...)
	}
	if err == io.EOF || err == io.ErrUnexpectedEOF {
		err = nil
	}
	return bytes.TrimPrefix(text, []byte("\ufeff")), err
}

// mayGoOn reports whether a text may be that of a squad of which more must be seen: it has
// not come to the players, and it is not a file of something else.
func (t HeadText) mayGoOn() bool {
	of, others := t.keys()
	return !slices.Contains(of, "players") && (len(of) > 0 || !others)
}

// keys are the keys of the text that a squad must have, and whether there are others.
func (t HeadText) keys() (of []string, others bool) {
	if bytes.HasPrefix(t, []byte("{")) { // JSON, or YAML on one line
		for _, key := range required {
			if bytes.Contains(t, []byte(key+`":`)) || bytes.Contains(t, []byte(key+":")) {
				of = append(of, key)
			}
		}
		return of, false
	}
	for line := range bytes.Lines(t) {
		name, _, ok := bytes.Cut(bytes.TrimPrefix(line, []byte(`"`)), []byte(":"))
		if !ok || bytes.IndexByte([]byte(" \t-#\r\n"), line[0]) >= 0 {
			continue
		}
		i := slices.Index(required, string(bytes.TrimSuffix(name, []byte(`"`))))
		switch {
		case i < 0:
			others = true
		case !slices.Contains(of, required[i]):
			of = append(of, required[i])
		}
	}
	return of, others
}

// required are the keys that every squad has.
var required = []string{"club", "as_of", "players"}

// Head is the head that is in the text.
func (t HeadText) Head() Head {
	club, aliases, country := t.under("club"), t.under("aliases"), t.under("country")
	if name, ok := plainValue(club, "club"); ok && aliases == nil {
		if of, ok := plainValue(country, "country"); ok || country == nil {
			return Head{[]string{name}, of}
		}
	}
	// What YAML makes of some lines takes a fraction of what it makes of all of them.
	few := slices.Concat(club, aliases, country)
	if head := headIn(few); head.Names != nil {
		return head.trimmed()
	}
	return HeadOf(t)
}

// plainValue is the value of a key on one line, if it is words and nothing that YAML could
// take for anything else.
func plainValue(line []byte, key string) (value string, ok bool) {
	text, ok := strings.CutPrefix(string(line), key+": ")
	value = strings.TrimSpace(text)
	isWord := func(c rune) bool { return unicode.IsLetter(c) || c == ' ' }
	return value, ok && value != "" && strings.TrimFunc(value, isWord) == "" && !strings.EqualFold(value, "null")
}

// Names is the part of the text in which the names of the club are.
func (t HeadText) Names() []byte {
	if club := t.under("club"); club != nil {
		return append(club, t.under("aliases")...)
	}
	return aboveThePlayers(t)
}

// under is a key with its value, if it begins a line.
func (t HeadText) under(key string) []byte {
	begin := 0
	if !bytes.HasPrefix(t, []byte(key+":")) {
		if begin = 1 + bytes.Index(t, []byte("\n"+key+":")); begin == 0 {
			return nil
		}
	}
	end := begin
	for line := range bytes.Lines(t[begin:]) {
		if end > begin && bytes.IndexByte([]byte(" \t-#\r\n"), line[0]) < 0 {
			break
		}
		end += len(line)
	}
	return append(t[begin:end:end], '\n')
}

// IsSquad reports whether the text is that of a squad: it has two of the three keys that
// a squad must have, so that other files with one of them are not taken for one.
func (t HeadText) IsSquad() bool {
	of, _ := t.keys()
	return len(of) >= 2
}

// headIn is the head in the text of a file, the zero one if it has none. It is read into a
// node first: into a struct each key would be compared with all others.
func headIn(src []byte) Head {
	var doc yaml.Node
	if yaml.Unmarshal(src, &doc) != nil || len(doc.Content) == 0 {
		return Head{}
	}
	var club, country string
	var aliases []string
	for key, into := range map[string]any{"club": &club, "aliases": &aliases, "country": &country} {
		if _, v := pair(doc.Content[0], key); v != nil && v.Decode(into) != nil {
			return Head{}
		}
	}
	if club == "" {
		return Head{}
	}
	return Head{append([]string{club}, aliases...), strings.TrimSpace(country)}
}
