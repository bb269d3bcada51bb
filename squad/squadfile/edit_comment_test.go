package squadfile_test

import (
	"strings"
	"testing"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/internal/expect"
	"github.com/depth-football/depth/squad/squadfile"
)

// Comments are put and taken out in place, and the same in canonical form.
func TestEditComments(t *testing.T) {
	const file = `# old: head
# Kept by Ann.

club:   A
as_of: 2026-03-11
players:
  # old: above
  # above
  - name: X   # old: behind
    # old: about the contract
    contract: {until: 2027}
    # old: at the end
  # Attack

  - {name: Z, born: 2001}
`
	isOld := func(c string) bool { return strings.HasPrefix(c, "# old: ") }
	e := expect.Must(squadfile.Edit("f", []byte(file)))
	x, z := e.Players[0], e.Players[1]
	if above := strings.Join(z.CommentsAbove(), "|"); above != "# Attack|" {
		t.Errorf("above Z %q", above)
	}
	e.Head("# new: head", isOld)
	x.Uncomment(isOld)
	z.Uncomment(isOld)
	x.Comment("contract", "# new: behind")
	x.Comment("name", "# new: behind what has lost its comment")
	x.Comment("value", "# new: behind nothing")
	z.CommentAbove("# new: above")
	if all := strings.Join(x.Comments("contract"), "|"); all != "# new: behind" {
		t.Errorf("of the contract %q", all)
	}
	q := expect.Must(e.Add(&squad.Player{Name: "Q", Contract: squad.Contract{Until: squad.NewDate(2027, 6, 30)}}))
	q.CommentAbove("# new: above")
	q.Comment("contract", "# new: behind")
	text := expect.Must(e.Bytes())
	want := strings.NewReplacer(
		"# old: head", "# new: head", "  # old: above\n", "", "   # old: behind", "   # new: behind what has lost its comment",
		"    # old: about the contract\n", "",
		"{until: 2027}\n", "{until: 2027}   # new: behind\n", "    # old: at the end\n", "", "  - {name: Z", "  # new: above\n  - {name: Z",
	).Replace(file) + "  # new: above\n  - name: Q\n    contract: {until: 2027-06-30}   # new: behind\n"
	expect.Equal(t, "file", string(text), want)
	expect.Equal(t, "canonical form", string(expect.Must(e.Canonical())), string(expect.Must(squadfile.Format("f", text))))
}

// A comment at the head follows the others there.
func TestEditHead(t *testing.T) {
	const rest = "club: A\nas_of: 2026-03-11\nplayers: []\n"
	for _, test := range []struct{ in, want string }{
		{rest, "# new\n\n" + rest},
		{"# a\n# b\n\n# c\n" + rest, "# a\n# b\n# new\n\n# c\n" + rest},
		{"# the club\n" + rest, "# the club\n# new\n" + rest},
		{"# a\r\n# old\r\n" + rest, "# a\r\n# new\r\n" + rest},
	} {
		e := expect.Must(squadfile.Edit("f", []byte(test.in)))
		e.Head("# new", func(c string) bool { return c == "# old" })
		text := expect.Must(e.Bytes())
		expect.Equal(t, "file", string(text), test.want)
		expect.Equal(t, "canonical form", string(expect.Must(e.Canonical())), string(expect.Must(squadfile.Format("f", text))))
	}
}
