package threeway

import (
	"bytes"
	"strings"
)

// withMarkers is the text with all that differs between the two choices in the markers of
// git.
func (m *merger) withMarkers(segments []segment) []byte {
	newline := "\n"
	if bytes.Contains(m.our, []byte("\r\n")) {
		newline = "\r\n"
	}
	var text bytes.Buffer
	marker := func(sign, label string) {
		text.WriteString(strings.TrimRight(strings.Repeat(sign, m.markerSize())+" "+label, " ") + newline)
	}
	for _, s := range segments {
		our, their := strings.SplitAfter(s[ours], "\n"), strings.SplitAfter(s[theirs], "\n")
		begin, end := 0, 0
		for begin < min(len(our), len(their)) && our[begin] == their[begin] {
			begin++
		}
		for end < min(len(our), len(their))-begin && our[len(our)-1-end] == their[len(their)-1-end] {
			end++
		}
		text.WriteString(strings.Join(our[:begin], ""))
		if s[ours] != s[theirs] {
			marker("<", m.Ours)
			text.WriteString(strings.Join(our[begin:len(our)-end], ""))
			marker("=", "")
			text.WriteString(strings.Join(their[begin:len(their)-end], ""))
			marker(">", m.Theirs)
		}
		text.WriteString(strings.Join(our[len(our)-end:], ""))
	}
	return text.Bytes()
}

func (m *merger) markerSize() int {
	if m.MarkerSize > 0 {
		return m.MarkerSize
	}
	return 7
}
