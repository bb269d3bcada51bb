package html_test

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"fmt"
	"slices"
	"strings"
	"testing"

	nethtml "golang.org/x/net/html"

	"github.com/depth-football/depth/squad/deal"
	"github.com/depth-football/depth/squad/plan"
	"github.com/depth-football/depth/squad/report/html"
	"github.com/depth-football/depth/squad/report/picture"
	"github.com/depth-football/depth/squad/report/plans"
	"github.com/depth-football/depth/squad/squadfile"
)

func pageOf(t testing.TB, file string) []byte {
	t.Helper()
	s, err := squadfile.Parse("squad.yaml", []byte(file))
	if err != nil {
		t.Fatal(err)
	}
	options := plan.Options{Season: "2026", Horizon: picture.Seasons}
	made, err := plan.Planner{}.Plan(s, options)
	if err != nil {
		t.Fatal(err)
	}
	list, err := deal.Decisions(s, plan.Planner{}, options)
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	club := html.Club{Decisions: &plans.Decisions{Plan: made, List: list, Successions: made.Successions()}}
	if err := html.Write(&b, html.Report{Clubs: []html.Club{club}}); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// squadOf is a squad of so many players with a name each.
func squadOf(names ...string) string {
	positions := strings.Fields("GK RB CB CB LB DM DM AM RW LW ST")
	var b strings.Builder
	fmt.Fprintf(&b, "club: '%s'\nas_of: 2026-03-11\nplayers:\n", strings.ReplaceAll(names[0], "'", "''"))
	for i, name := range names {
		fmt.Fprintf(&b, "  - {name: '%s', positions: [%s], born: 19%d, contract: {until: 20%d}, loan: {to: '%[1]s', until: 2026}}\n",
			strings.ReplaceAll(name, "'", "''"), positions[i%len(positions)], 85+i%15, 26+i%6)
	}
	return b.String()
}

// However a name is spelt, it makes no element and no attribute, and nothing in the page
// loads anything, or runs or styles what its policy does not name.
func TestNamesStayText(t *testing.T) {
	names := []string{
		`<script>alert(1)</script>`, `"><img src=x onerror=alert(1)>`, `</svg></style><script>`, `</title><base href=//evil.example>`,
		`javascript:alert(1)`, `{{.}}`, `]]><b>`, `'-alert(1)-'`, `*/}body{display:none}`, `&lt;i&gt;`, `<!-- `, `</textarea>`,
	}
	root, err := nethtml.Parse(bytes.NewReader(pageOf(t, squadOf(names...))))
	if err != nil {
		t.Fatal(err)
	}
	known := strings.Fields("html head meta title style body main article header h1 h2 h3 bdi p ul li nav a section div span svg rect path circle text " +
		"figure figcaption details summary table caption thead tbody tr th td b small dl dt dd footer script")
	var policy string
	var inline []string
	for n := range root.Descendants() {
		if n.Type != nethtml.ElementNode {
			continue
		}
		if !slices.Contains(known, n.Data) {
			t.Errorf("an element %s", n.Data)
		}
		for _, a := range n.Attr {
			switch {
			case a.Key == "href" && strings.HasPrefix(a.Val, "#"):
			case a.Key == "href" || a.Key == "src" || a.Key == "style" || a.Key == "xlink:href" || strings.HasPrefix(a.Key, "on"):
				t.Errorf("an attribute %s=%q of %s", a.Key, a.Val, n.Data)
			case a.Key == "http-equiv":
				policy = n.Attr[slices.IndexFunc(n.Attr, func(a nethtml.Attribute) bool { return a.Key == "content" })].Val
			}
		}
		if n.Data == "script" || n.Data == "style" {
			sum := sha256.Sum256([]byte(n.FirstChild.Data))
			inline = append(inline, n.Data+"-src 'sha256-"+base64.StdEncoding.EncodeToString(sum[:])+"'")
		}
	}
	want := []string{"default-src 'none'", "base-uri 'none'", "form-action 'none'"}
	for _, part := range append(want, inline...) {
		if !strings.Contains(policy, part) {
			t.Errorf("the policy %q does not say %s", policy, part)
		}
	}
	if len(inline) != 2 {
		t.Errorf("%d styles and scripts", len(inline))
	}
}

// A name of every position is in the picture, in its table and in that of all players.
func TestEveryPlayerIsTold(t *testing.T) {
	var names []string
	for i := range 40 {
		names = append(names, fmt.Sprintf("Player%02d", i))
	}
	page := string(pageOf(t, squadOf(names...)))
	for _, name := range names {
		if n := strings.Count(page, name+"</bdi>"); n < 3 {
			t.Errorf("%s is told %d times in tables", name, n)
		}
	}
}

// The page says who is wanted as the screen does, and what a number in red is.
func TestWordsOfTheScreen(t *testing.T) {
	page := string(pageOf(t, squadOf("One Player", "Another Player")))
	for _, want := range []string{`<p class="lead">Nobody to start in `, `>only `, "beyond the depth wanted"} {
		if !strings.Contains(page, want) {
			t.Errorf("the page does not say %q", want)
		}
	}
	for _, not := range []string{" short</", "beyond the places", "by 2027/28 sign"} {
		if strings.Contains(page, not) {
			t.Errorf("the page says %q", not)
		}
	}
}

// The same plan gives the same bytes, and not too many of them.
func TestSameBytes(t *testing.T) {
	var names []string
	for i := range 40 {
		names = append(names, fmt.Sprintf("Bartholomew Montgomery-Featherstonehaugh %02d", i))
	}
	first := pageOf(t, squadOf(names...))
	if !bytes.Equal(first, pageOf(t, squadOf(names...))) {
		t.Error("two pages of one plan differ")
	}
	if most := 300_000; len(first) > most {
		t.Errorf("%d bytes for 40 players, more than %d", len(first), most)
	}
}

// References lead to somewhere, and no name of a part is there twice.
func TestReferences(t *testing.T) {
	root, err := nethtml.Parse(bytes.NewReader(pageOf(t, squadOf("Ann", "Bo", "Cy"))))
	if err != nil {
		t.Fatal(err)
	}
	ids, used := make(map[string]int), make(map[string]bool)
	for n := range root.Descendants() {
		for _, a := range n.Attr {
			switch a.Key {
			case "id":
				ids[a.Val]++
			case "href":
				used[strings.TrimPrefix(a.Val, "#")] = true
			case "aria-labelledby":
				used[a.Val] = true
			}
		}
	}
	for id, n := range ids {
		if n > 1 {
			t.Errorf("%d parts are called %s", n, id)
		}
	}
	for id := range used {
		if ids[id] == 0 {
			t.Errorf("nothing is called %s", id)
		}
	}
}

func Example() {
	s, err := squadfile.Parse("eastwick.yaml", []byte("club: Eastwick\nas_of: 2026-07-10\nplayers: []\n"))
	if err != nil {
		fmt.Println(err)
		return
	}
	made, err := plan.Planner{}.Plan(s, plan.Options{Horizon: picture.Seasons})
	if err != nil {
		fmt.Println(err)
		return
	}
	var page bytes.Buffer
	if err := html.Write(&page, html.Report{Clubs: []html.Club{{Decisions: &plans.Decisions{Plan: made}}}}); err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(strings.Contains(page.String(), "<title>Eastwick 2026/27</title>"))
	// Output: true
}
