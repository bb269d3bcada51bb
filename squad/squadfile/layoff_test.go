package squadfile_test

import (
	"errors"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/internal/expect"
	"github.com/depth-football/depth/squad/squadfile"
)

func layoffs(src string) (*squad.Layoffs, error) {
	return squadfile.ReadLayoffs("f", strings.NewReader(src))
}

func TestReadLayoffs(t *testing.T) {
	l := expect.Must(layoffs(`
kinds:
  - {kind: Fuß, words: {German: [FUSS, Zehe links], English: [=Foot, -FÜSS]}, spells: 12, median: 3, nine_in_ten: 9}
  - {kind: other, words: [], median: 1, nine_in_ten: 1}
rule:
  prone: {window_years: 2, spells: 5, days: 181}
`))
	expect.Equal(t, "rule", l.Prone, squad.ProneRule{Years: 2, Spells: 5, Days: 181})
	expect.Equal(t, "kinds", len(l.Kinds), 2)
	foot, known := l.Of("linker Fuß")
	expect.Equal(t, "known", known, true)
	expect.Equal(t, "kind", foot.Kind, "Fuß")
	expect.Equal(t, "words", strings.Join(foot.Words, "|"), "fuss|zehe links|=foot|-fuss")
	expect.Equal(t, "lengths", [3]int{foot.Spells, foot.Median, foot.NineInTen}, [3]int{12, 3, 9})
}

func TestRefusedLayoffs(t *testing.T) {
	const incomplete = "a kind of injury needs a kind, a median in days and a nine_in_ten no smaller than it"
	for _, test := range []struct{ name, src, want string }{
		{"empty", "", "f: the file is empty: kinds of injuries was expected"},
		{"key", "kind: knee", `f:1:1: unknown key "kind": did you mean "kinds"? (in the layoffs)`},
		{"kinds a word", "kinds: knee", `f:1:8: a list of kinds of injuries was expected here, not "knee": write it in brackets, like [knee]`},
		{"kind a word", "kinds: [knee]", `f:1:9: a kind of injury was expected here, not "knee"`},
		{"no kind", "kinds: [{median: 1, nine_in_ten: 2}]", "f:1:9: " + incomplete},
		{"no median", "kinds: [{kind: knee, nine_in_ten: 2}]", "f:1:9: " + incomplete},
		{"back too soon", "kinds: [{kind: knee, median: 3, nine_in_ten: 2}]", "f:1:9: " + incomplete},
		{"half a day", "kinds: [{kind: knee, median: 1.5, nine_in_ten: 2}]", "f:1:9: " + incomplete + "\n" + `f:1:30: "1.5" is not a whole number`},
		{"rule", "rule: {often: 5}", `f:1:8: unknown key "often": use one of prone (in a rule)`},
		{"rule's key", "rule: {prone: {years: 2}}", `f:1:16: unknown key "years": use one of window_years, spells, days (in a rule for injury-prone)`},
	} {
		t.Run(test.name, func(t *testing.T) {
			l, err := layoffs(test.src)
			var problems squadfile.Diagnostics
			if !errors.As(err, &problems) || l != nil {
				t.Fatalf("got %+v, %v", l, err)
			}
			expect.Equal(t, "problems", heads(problems), test.want)
		})
	}
	fire := errors.New("disk on fire")
	if _, err := squadfile.ReadLayoffs("f", iotest.ErrReader(fire)); !errors.Is(err, fire) {
		t.Errorf("error of the reader: got %v, want %v", err, fire)
	}
}

// A word of which folding leaves nothing begins no word.
func TestLayoffWordOfNothing(t *testing.T) {
	defer survive(t)
	l, err := layoffs("kinds:\n- {kind: dash, words: ['-'], median: 1, nine_in_ten: 2}\n- {kind: other, median: 1, nine_in_ten: 2}\n")
	if err == nil { // to refuse the word is fine as well
		_, known := l.Of("knee")
		expect.Equal(t, "known", known, false)
	}
}
