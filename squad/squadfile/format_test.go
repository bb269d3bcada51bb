package squadfile_test

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"gopkg.in/yaml.v3"

	"github.com/depth-football/depth/squad/internal/expect"
	"github.com/depth-football/depth/squad/squadfile"
)

func TestFormat(t *testing.T) {
	const head = "club: A\nas_of: 2026-03-11\n"
	const player = head + "\nplayers:\n  - name: X\n"
	for _, test := range []struct{ name, in, want string }{
		{"order of keys", "players: []\nas_of: 2026-03-11\nclub: A\n", head + "\nplayers: []\n"},
		{
			"order of a player's keys", start + "- contract: {option: 2028, until: 2027}\n  positions: [CB]\n  name: X\n",
			player + "    positions: [CB]\n    contract: {until: 2027, option: 2028}\n",
		},
		{"a player in brackets", start + "- {name: X, positions: [CB]}\n", player + "    positions: [CB]\n"},
		{
			"maps and lists that fit", start + "- name: X\n  positions:\n  - CB\n  - RB\n  contract:\n    until: 2027\n",
			player + "    positions: [CB, RB]\n    contract: {until: 2027}\n",
		},
		{
			"injuries", start + "- name: X\n  injuries:\n  - what: knee\n    since: 2026\n  - {what: toe, over: true}\n",
			player + "    injuries:\n      - {what: knee, since: 2026}\n      - {what: toe, over: true}\n",
		},
		{
			"dates, money and positions", start + "- {name: X, born: \"2001-01-02\", positions: [Centre Back, 'rb'], value: 70000000}\n",
			player + "    born: 2001-01-02\n    positions: [CB, RB]\n    value: 70m\n",
		},
		{
			"positions of a map", "club: A\nas_of: 2026-03-11\ncover: {centre-back: 3, gk: 02}\nplayers: []\n",
			"club: A\nas_of: 2026-03-11\ncover: {GK: 2, CB: 3}\n\nplayers: []\n",
		},
		{
			"quotes", "club: 'A'\naliases: [\"NO\", \"1860\", 'a, b', \"it's\", \"a: b\", \"#1\"]\nas_of: 2026-03-11\nplayers: []\n",
			"club: A\naliases: [\"NO\", \"1860\", \"a, b\", it's, \"a: b\", \"#1\"]\nas_of: 2026-03-11\n\nplayers: []\n",
		},
		{
			"an option alone", start + "- {name: X, contract: {until: 2027, option: {until: 2028}}}\n",
			player + "    contract: {until: 2027, option: 2028}\n",
		},
		{
			"an expected position alone", "club: A\nas_of: 2026-03-11\nexpect: [{position: [CB], have: 1}]\nplayers: []\n",
			head + "\nexpect:\n  - {position: CB, have: 1}\n\nplayers: []\n",
		},
		{
			"a comment above an alias", start + "- {name: X, positions: &p [CB]}\n- name: Z\n  positions:\n    # as X\n    *p\n",
			player + "    positions: [CB]\n  - name: Z\n    # as X\n    positions: [CB]\n",
		},
		{
			"anchors", start + "- {name: X, positions: &p [CB]}\n- {name: Z, positions: *p}\n",
			player + "    positions: [CB]\n  - name: Z\n    positions: [CB]\n",
		},
		{
			"a list that does not fit", start + "- name: X\n  nationality: [" + strings.Repeat("Bosnia and Herzegovina, ", 4) + "France]\n",
			player + "    nationality:\n" + strings.Repeat("      - Bosnia and Herzegovina\n", 4) + "      - France\n",
		},
		{
			"line ends, marks and spaces", "\ufeff---\r\nclub:   A  \r\nas_of: 2026-03-11\r\nplayers: []\r\n...\r\n",
			head + "\nplayers: []\n",
		},

		{
			"comments stay",
			"# file\n\n# club\nclub: A # c1\nas_of: 2026-03-11   # c2\n# players\nplayers: # c3\n# first\n- name: X # c4\n" +
				"  # contract\n  contract: {until: 2027} # c5\n# end\n",
			"# file\n\n# club\nclub: A   # c1\nas_of: 2026-03-11   # c2\n\n# players\nplayers:   # c3\n  # first\n  - name: X   # c4\n" +
				"    # contract\n    contract: {until: 2027}   # c5\n  # end\n",
		},
		{
			"comments move with their keys", "# file\n\n# the day\nas_of: 2026-03-11\n# the club\nclub: A\nplayers: []\n",
			"# file\n\n# the club\nclub: A\n# the day\nas_of: 2026-03-11\n\nplayers: []\n",
		},
		{
			"comments in brackets",
			start + "- name: X\n  contract: { # open\n    until: 2027, # press\n    # the club's\n    option: 2028\n    # no more\n" +
				"  } # closed\n",
			player + "    # open\n    contract:   # closed\n      until: 2027   # press\n      # the club's\n      option: 2028\n" +
				"      # no more\n",
		},
		{
			"comments in an empty list", "club: A\nas_of: 2026-03-11\nplayers: [ # nobody\n# yet\n]\n",
			head + "\n# yet\nplayers: []   # nobody\n",
		},
		{
			"comments at the end of a player", start + "- name: X\n  # about X\n# about Y\n- name: Z\n",
			player + "    # about X\n  # about Y\n  - name: Z\n",
		},
		{
			"comments at the end of lists", start + "- name: X\n  injuries:\n  - what: toe\n    # the toe\n  # the injuries\n",
			player + "    injuries:\n      - what: toe\n        # the toe\n      # the injuries\n",
		},
		{"a comment behind a dash", start + "- # X\n  name: X\n", head + "\nplayers:\n  # X\n  - name: X\n"},
		{
			"a comment of a player in brackets", start + "- {positions: [CB], name: X} # X\n",
			head + "\nplayers:\n  - name: X   # X\n    positions: [CB]\n",
		},
		{
			"a comment of a key that comes first", start + "- positions: [CB]\n  # the name\n  name: X\n",
			head + "\nplayers:\n  # the name\n  - name: X\n    positions: [CB]\n",
		},
		{
			"a comment between a key and its value", start + "- name: X\n  value:\n    # much\n    70m\n",
			player + "    # much\n    value: 70m\n",
		},
		{
			"what only looks like a comment", start + "- name: \"X # 1\"\n  nationality: ['#', a#b] # c\n",
			head + "\nplayers:\n  - name: \"X # 1\"\n    nationality: [\"#\", \"a#b\"]   # c\n",
		},
		{
			"comments between a dash and its map", start + "- name: X\n- # about Z\n  name: Z\n-\n  # about W\n  name: W\n",
			player + "  # about Z\n  - name: Z\n  # about W\n  - name: W\n",
		},
		{
			"an exemption of a player", start + "- positions: [] # depth:ignore contract-unknown,no-position why\n  name: X\n",
			player[:len(player)-1] + "   # depth:ignore contract-unknown,no-position why\n    positions: []\n",
		},
		{
			"blank lines",
			"\n\nclub: A\n\nas_of: 2026-03-11\n\n\nplayers:\n\n- name: X\n\n  positions: [CB]\n\n\n# Attack\n\n\n# and more\n" +
				"- name: Z\n\n\n", player + "    positions: [CB]\n\n  # Attack\n\n  # and more\n  - name: Z\n",
		},
		{
			"a comment of a map that does not fit",
			start + "- name: X\n  injuries:\n  - {what: knee" + strings.Repeat(" y", 40) + ", since: 2026}   # source\n",
			player + "    injuries:\n      - what: knee" + strings.Repeat(" y", 40) + "   # source\n        since: 2026\n",
		},
		{
			"comments that no space parts from what is before", "club: 'A'# c1\nas_of: >-# c2\n  2026-03-11\nplayers: [\n]# c3\n",
			"club: A   # c1\nas_of: 2026-03-11   # c2\n\nplayers: []   # c3\n",
		},
		{
			"a file in braces",
			"# file\n\n{ # open\n  club: A, # c\n  # day\n  as_of: 2026-03-11, players: []\n  # last\n} # closed\n# end\n",
			"# file\n\n# open\nclub: A   # c\n# day\nas_of: 2026-03-11\n\nplayers: []\n# last\n# closed\n# end\n",
		},
		{
			"two byte order marks", "\ufeff\ufeff# file\n\n\"club\": A # c\nas_of: 2026-03-11\nplayers: []\n",
			"# file\n\nclub: A   # c\nas_of: 2026-03-11\n\nplayers: []\n",
		},
		{
			"characters that YAML wants escaped", "club: \"A\\uFFFE\"\nas_of: 2026-03-11\nplayers: []\n",
			"club: \"A\\uFFFE\"\nas_of: 2026-03-11\n\nplayers: []\n",
		},
		{
			"text in blocks", start + "- name: |   # long\n    X\n  role: >-\n    key\n",
			head + "\nplayers:\n  - name: X   # long\n    role: key\n",
		},
	} {
		t.Run(test.name, func(t *testing.T) {
			got, err := squadfile.Format("f", []byte(test.in))
			if err != nil {
				t.Fatal(err)
			}
			expect.Equal(t, "form", string(got), test.want)
			checkFormat(t, []byte(test.in))
		})
	}
}

func TestFormatOfBrokenFiles(t *testing.T) {
	_, err := squadfile.Format("f", []byte("clubb: A\n"))
	if _, want := squadfile.Parse("f", []byte("clubb: A\n")); err == nil || err.Error() != want.Error() {
		t.Errorf("got %v, want %v", err, want)
	}
}

// An exemption that would come to stand elsewhere is not moved silently.
func TestFormatOfExemptions(t *testing.T) {
	for _, player := range []string{
		"- name: X\n  positions: [CB]\n  contract: {until: 2025   # depth:ignore expired-contract-as-of\n    }   # and more\n",
		"- born: 1990\n  name: X   # depth:ignore born-year-only\n",
		"- {name: X, born: 1990,   # depth:ignore born-year-only\n   positions: [CB]}\n",
		"- name: X\n  injuries:\n  - since: 2026-02-01\n    what: calf   # depth:ignore injury-overlap\n",
	} {
		_, err := squadfile.Format("f", []byte(start+player))
		if err == nil || !strings.Contains(err.Error(), "would change what its exemptions turn off") {
			t.Errorf("%s: got %v", player, err)
		}
	}
	for _, player := range []string{
		"- born: 1990   # depth:ignore born-year-only\n  name: X\n",
		"# depth:ignore born-year-only\n- {born: 1990, name: X}\n",
		"- {born: 1990, name: X}   # depth:ignore born-year-only\n",
		"- name: X\n  contract:   # depth:ignore expired-contract-as-of\n    until: 2025\n",
	} {
		if _, err := squadfile.Format("f", []byte(start+player)); err != nil {
			t.Errorf("%s: %v", player, err)
		}
	}
}

// Aliases of aliases can make a small file large.
func TestFormatOfLargeFiles(t *testing.T) {
	src := start + "- {name: P0, injuries: &i [" + strings.Repeat("{what: "+strings.Repeat("x", 150)+", since: 2025},", 199) + "]}\n" +
		players(900, "{name: Q%d, injuries: *i}")
	if got, err := squadfile.Format("f", []byte(src)); err == nil || !strings.Contains(err.Error(), "would be larger than 4 MiB") {
		t.Errorf("%d bytes, %v", len(got), err)
	}
}

func TestShippedFilesAreCanonical(t *testing.T) {
	for _, file := range expect.Must(filepath.Glob("../../data/squads/*.yaml")) {
		src := expect.Must(os.ReadFile(file))
		if got := expect.Must(squadfile.Format(file, src)); !bytes.Equal(got, src) {
			t.Errorf("%s: depth fmt -w data/squads writes it otherwise", file)
		}
	}
}

// checkFormat asks of a file that can be read whether its form is kept, says
// the same and has the same comments.
func checkFormat(t *testing.T, src []byte) {
	t.Helper()
	before := squadfile.Inspect("f", src)
	if before.Squad == nil {
		return
	}
	once, err := squadfile.Format("f", src)
	if err != nil {
		if !strings.Contains(err.Error(), "would be larger") && !strings.Contains(err.Error(), "exemptions") {
			t.Fatalf("%v\n%q", err, src)
		}
		return
	}
	twice, err := squadfile.Format("f", once)
	if err != nil || !bytes.Equal(once, twice) {
		t.Fatalf("of\n%q\nformatted once\n%s\nformatted twice (%v)\n%s", src, once, err, twice)
	}
	after := squadfile.Inspect("f", once)
	if !reflect.DeepEqual(before.Squad, after.Squad) {
		t.Fatalf("of\n%q\nreads otherwise\n%s", src, once)
	}
	if got, want := comments(t, once), comments(t, src); !slices.Equal(got, want) {
		t.Fatalf("of\n%q\ncomments %q\nbecame %q in\n%s", src, want, got, once)
	}
}

// comments are the comments of a file in order of their text, found in another
// way than the formatter does: YAML does not mind when they are taken out, one
// after the other from the end, and what looks like one in a text it does.
func comments(t *testing.T, src []byte) []string {
	t.Helper()
	src = bytes.TrimLeft(src, "\ufeff")
	var found []string
	want := tree(src)
	for at := len(src) - 1; at >= 0; at-- {
		if src[at] != '#' {
			continue
		}
		end := at + bytes.IndexByte(append(src[at:len(src):len(src)], '\n'), '\n')
		without := slices.Concat(src[:at], src[end:])
		if marked := slices.Concat(src[:at], []byte("#"), src[at:]); reflect.DeepEqual(tree(without), want) &&
			reflect.DeepEqual(tree(marked), want) {
			found = append(found, strings.TrimSpace(string(src[at:end])))
			src = without
		}
	}
	slices.Sort(found)
	return found
}

// tree is what YAML reads, nil if it is none.
func tree(src []byte) any {
	var doc any
	if err := yaml.Unmarshal(src, &doc); err != nil {
		return nil
	}
	return doc
}

// Files made at random, in all styles and with comments and blank lines in all
// places.
func TestFormatOfRandomFiles(t *testing.T) {
	rounds := 500
	if testing.Short() {
		rounds = 80
	}
	read := 0
	for round := range rounds {
		r := rand.New(rand.NewPCG(uint64(round), 9))
		src := scribbled(r)
		if squadfile.Inspect("f", src).Squad != nil {
			read++
		}
		checkFormat(t, src)
		if t.Failed() {
			t.Fatalf("round %d", round)
		}
	}
	if read < rounds/2 {
		t.Errorf("only %d of %d files could be read", read, rounds)
	}
}

// scribbled is a squad file in a random style with comments strewn over it.
func scribbled(r *rand.Rand) []byte {
	var doc yaml.Node
	if err := yaml.Unmarshal([]byte(mutable), &doc); err != nil {
		panic(err)
	}
	restyle(r, doc.Content[0])
	var b bytes.Buffer
	e := yaml.NewEncoder(&b)
	e.SetIndent(2 + 2*r.IntN(2))
	if err := e.Encode(&doc); err != nil {
		panic(err)
	}
	var out strings.Builder
	for line := range strings.Lines(b.String()) {
		for r.IntN(6) == 0 {
			indent := len(line) - len(strings.TrimLeft(line, " "))
			fmt.Fprintf(&out, "%s# c%d\n", strings.Repeat(" ", max(0, indent+2*(r.IntN(3)-1))), r.IntN(1000))
		}
		if r.IntN(8) == 0 {
			out.WriteString("\n")
		}
		line = strings.TrimSuffix(line, "\n")
		if r.IntN(6) == 0 {
			line = broken(r, line)
		}
		if r.IntN(4) == 0 {
			line += fmt.Sprintf(" # c%d", r.IntN(1000))
		}
		out.WriteString(line + []string{"\n", "\r\n"}[r.IntN(20)/19])
	}
	return []byte(out.String())
}

// broken puts line breaks and comments into the brackets of a line.
func broken(r *rand.Rand, line string) string {
	begin := strings.IndexAny(line, "[{")
	if begin < 0 || strings.ContainsAny(line, "'\"") {
		return line
	}
	indent := strings.Repeat(" ", len(line)-len(strings.TrimLeft(line, " -"))+4)
	rest := line[begin:]
	for _, mark := range []string{"[", "{", ",", "]", "}"} {
		if r.IntN(2) == 0 {
			comment := ""
			if r.IntN(2) == 0 {
				comment = fmt.Sprintf(" # i%d", r.IntN(1000))
			}
			if mark == "]" || mark == "}" {
				rest = strings.ReplaceAll(rest, mark, comment+"\n"+indent+mark)
			} else {
				rest = strings.ReplaceAll(rest, mark, mark+comment+"\n"+indent)
			}
		}
	}
	return line[:begin] + rest
}

// restyle gives a document another order of keys and other styles.
func restyle(r *rand.Rand, n *yaml.Node) {
	switch n.Kind {
	case yaml.MappingNode:
		for i := len(n.Content)/2 - 1; i > 0; i-- {
			if j := r.IntN(i + 1); r.IntN(2) == 0 {
				n.Content[2*i], n.Content[2*j] = n.Content[2*j], n.Content[2*i]
				n.Content[2*i+1], n.Content[2*j+1] = n.Content[2*j+1], n.Content[2*i+1]
			}
		}
		fallthrough
	case yaml.SequenceNode:
		n.Style = 0
		if r.IntN(2) == 0 && len(n.Content) < 15 {
			n.Style = yaml.FlowStyle
		}
		for _, inner := range n.Content {
			restyle(r, inner)
		}
	default:
		n.Style = []yaml.Style{yaml.DoubleQuotedStyle, yaml.SingleQuotedStyle, yaml.LiteralStyle, yaml.FoldedStyle, 31: 0}[r.IntN(32)]
	}
}

func FuzzFormat(f *testing.F) {
	for _, src := range corpus(f) {
		f.Add(src)
	}
	f.Add([]byte(mutable))
	for seed := range uint64(20) {
		f.Add(scribbled(rand.New(rand.NewPCG(seed, 1))))
	}
	f.Fuzz(func(t *testing.T, src []byte) {
		if len(src) > 5_000 {
			return
		}
		checkFormat(t, src)
	})
}

func BenchmarkFormat(b *testing.B) {
	src := expect.Must(os.ReadFile("../../data/squads/liverpool.yaml"))
	b.SetBytes(int64(len(src)))
	for b.Loop() {
		expect.Must(squadfile.Format("liverpool.yaml", src))
	}
}

func ExampleFormat() {
	formatted, err := squadfile.Format("liverpool.yaml", []byte(`players:
- {positions: [centre-back], name: "Virgil van Dijk", value: 23000000,   # Transfermarkt
   contract: {until: "2027-06-30"}}
as_of: 2026-03-11
club: Liverpool
`))
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Print(string(formatted))
	// Output:
	// club: Liverpool
	// as_of: 2026-03-11
	//
	// players:
	//   - name: Virgil van Dijk
	//     positions: [CB]
	//     contract: {until: 2027-06-30}
	//     value: 23m   # Transfermarkt
}
