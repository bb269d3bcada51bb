package diff_test

import (
	"strings"
	"testing"

	"github.com/depth-football/depth/squad/diff"
)

const adam = "name: Adam, born: 2001-05-06"

// ofClub is the file of a club.
func ofClub(t *testing.T, club string, players ...string) diff.File {
	t.Helper()
	return diff.File{Path: club, Squad: parsedAs(t, "club: "+club+"\nas_of: 2026-03-01\n", players...)}
}

// moves are the moves between Rovers and United, given their players before and after.
func moves(t *testing.T, rovers, united [2][]string) string {
	t.Helper()
	var files [2][]diff.File
	for i := range files {
		files[i] = []diff.File{ofClub(t, "Rovers", rovers[i]...), ofClub(t, "United", united[i]...)}
	}
	c := diff.CompareAll(files[0], files[1], splitYear)
	return compared(&diff.Comparison{Moves: c.Moves})
}

// A file that names the other club is right. If one names Ajax, Adam of Rovers has not gone
// to United, whatever else the two Adams have in common.
func TestMovesAreToTheClubThatIsNamed(t *testing.T) {
	const (
		nobody  = ""
		ours    = "role: key"
		lent    = "loan: {to: CLUB, until: 2026-06-30}"
		wasLent = "loan: {to: CLUB, until: 2026-02-20}"
		mustBuy = "loan: {to: CLUB, until: 2026-02-20, buy: obligation}"
		onLoan  = "loan: {from: CLUB, until: 2026-06-30}"
		leaves  = "leaves: {on: 2026-07-01, to: CLUB}"
		hasLeft = "leaves: {on: 2026-02-20, to: CLUB}"
		joins   = "joins: {on: 2026-07-01, from: CLUB}"
		hasCome = "joins: {on: 2026-02-20, from: CLUB}"
		isBack  = "joins: {on: 2026-02-20}" // who does not come from another loan
	)
	type facts [2]string // about Adam, before and after
	for _, test := range []struct {
		name           string
		rovers, united facts
		teller         string // whose file names the other club
		want           string // if it names the club that Adam goes to or comes from
	}{
		{"back to the lender", facts{onLoan, nobody}, facts{nobody, isBack}, "Rovers", "called back Rovers, signed United"},
		{"recalled from the club of the loan", facts{lent, ours}, facts{ours, nobody}, "Rovers", "left United, recalled Rovers"},
		{"back from the club of the loan", facts{wasLent, ours}, facts{ours, nobody}, "Rovers", "left United, back from loan Rovers"},
		{"lent to a club", facts{ours, lent}, facts{nobody, ours}, "Rovers", "loaned out Rovers, joined United"},
		{"lent by a club", facts{ours, nobody}, facts{nobody, onLoan}, "United", "left Rovers, loaned in United"},
		{"bought from the lender", facts{ours, nobody}, facts{onLoan, ours}, "United", "left Rovers, loan made permanent United"},
		{
			"the arrival called off",
			facts{leaves, ours},
			facts{joins, nobody},
			"United",
			"departure called off Rovers, arrival called off United",
		},
		{
			"the departure called off",
			facts{leaves, ours},
			facts{joins, nobody},
			"Rovers",
			"departure called off Rovers, arrival called off United",
		},
		{"gone as agreed", facts{hasLeft, nobody}, facts{nobody, ours}, "Rovers", "sold Rovers, joined United"},
		{"bought by the club that had to", facts{mustBuy, nobody}, facts{nobody, ours}, "Rovers", "sold Rovers, joined United"},
		{"agreed with a club", facts{ours, leaves}, facts{nobody, ours}, "Rovers", "departure agreed Rovers, joined United"},
		{"come from a club", facts{ours, nobody}, facts{nobody, hasCome}, "United", "left Rovers, signed United"},
	} {
		players := func(about facts, names string) (files [2][]string) {
			for i, fact := range about {
				if fact != nobody {
					files[i] = []string{adam + ", " + strings.ReplaceAll(fact, "CLUB", names)}
				}
			}
			return files
		}
		got, want := moves(t, players(test.rovers, "United"), players(test.united, "Rovers")), "Adam: "+test.want+", by name"
		if got != want {
			t.Errorf("%s: got %q, want %q", test.name, got, want)
		}
		other := map[string]string{"Rovers": "United", "United": "Rovers"}
		other[test.teller] = "Ajax"
		if got := moves(t, players(test.rovers, other["Rovers"]), players(test.united, other["United"])); got != "" {
			t.Errorf("%s, and that is Ajax: got %q, want none", test.name, got)
		}
	}
}

// The two ends of a move are about one player.
func TestMovesAreOfOnePlayer(t *testing.T) {
	for _, test := range []struct{ name, rovers, united, want string }{
		{
			"whoever came from Ajax in winter may go to United",
			adam + ", joins: {on: 2026-01-10, from: Ajax}", adam,
			"Adam: left Rovers, joined United, by name",
		},

		// Born on one day, with one word of the name in common.
		{
			"one initial, a centre-back and a striker",
			"name: Ibrahima Konaté, born: 2001-05-06, positions: [CB]",
			"name: Ibou Konaté, born: 2001-05-06, positions: [ST]",
			"Ibou Konaté: left Rovers, joined United, by birth date, similar name",
		},
		{"twins", "name: Ibrahima Konaté, born: 2001-05-06, positions: [CB]", "name: Marc Konaté, born: 2001-05-06, positions: [CB]", ""},
		{
			"two centre-backs of one birthday",
			"name: Ibrahima Konaté, born: 2001-05-06, positions: [CB]",
			"name: Marc Stone, born: 2001-05-06, positions: [CB]",
			"",
		},

		// If the birth date of one is not known, they must share a position, as far as these are known.
		{
			"the position is not known at Rovers",
			"name: Adam", "name: Adam, born: 2001-05-06, positions: [CB]",
			"Adam: left Rovers, joined United, by name, birth date unknown",
		},
		{
			"the position is not known at United",
			"name: Adam, positions: [CB]", "name: Adam, born: 2001-05-06",
			"Adam: left Rovers, joined United, by name, birth date unknown",
		},
		{
			"Rovers' right-back fills in at United's position",
			"name: Adam, positions: [RB], also: [CB]", "name: Adam, born: 2001-05-06, positions: [CB]",
			"Adam: left Rovers, joined United, by name, birth date unknown",
		},
		{
			"United's right-back fills in at Rovers' position",
			"name: Adam, positions: [CB]", "name: Adam, born: 2001-05-06, positions: [RB], also: [CB]",
			"Adam: left Rovers, joined United, by name, birth date unknown",
		},
		{
			"a right-back and a centre-back",
			"name: Adam, positions: [RB], also: [LB]", "name: Adam, born: 2001-05-06, positions: [CB], also: [ST]",
			"",
		},
	} {
		if got := moves(t, [2][]string{{test.rovers}, {}}, [2][]string{{}, {test.united}}); got != test.want {
			t.Errorf("%s: got %q, want %q", test.name, got, test.want)
		}
	}
}

// A guess that has an equally good rival is not made. A surer one comes first.
func TestMovesOfTwins(t *testing.T) {
	const born = ", born: 2001-05-06"
	for _, test := range []struct {
		name                 string
		rovers, united, city []string // who goes from Rovers, and who comes to the others
		want                 string
	}{
		{
			"an initial that fits both",
			[]string{"name: J. Hill" + born},
			[]string{"name: Jacob Hill" + born},
			[]string{"name: Josh Hill" + born},
			"",
		},
		{
			"an initial that fits two who go",
			[]string{"name: Jacob Hill" + born, "name: Josh Hill" + born},
			[]string{"name: J. Hill" + born},
			nil, "",
		},
		{
			"one of them goes in person",
			[]string{"name: J. Hill" + born, "name: Josh Hill" + born},
			[]string{"name: Jacob Hill" + born},
			[]string{"name: Josh Hill" + born},
			"Josh Hill: left Rovers, joined City, by name; Jacob Hill: left Rovers, joined United, by birth date, similar name",
		},
		{
			"a name and more of it",
			[]string{"name: Adam Hill" + born},
			[]string{"name: Adam Ben Hill" + born},
			[]string{"name: A. Hill" + born},
			"Adam Ben Hill: left Rovers, joined United, by birth date, words of the name",
		},
		{
			"a club that is named shorter",
			[]string{"name: Adam Hill, leaves: {on: 2026-07-01, to: City}"},
			nil,
			[]string{"name: Adam Hill, positions: [CB]"},
			"Adam Hill: sold Rovers, joined City FC, by name",
		},
	} {
		city := "City"
		if test.united == nil && test.city != nil {
			city = "City FC"
		}
		c := diff.CompareAll(
			[]diff.File{ofClub(t, "Rovers", test.rovers...), ofClub(t, "United"), ofClub(t, city)},
			[]diff.File{ofClub(t, "Rovers"), ofClub(t, "United", test.united...), ofClub(t, city, test.city...)}, splitYear)
		if got := compared(&diff.Comparison{Moves: c.Moves}); got != test.want {
			t.Errorf("%s: got %q, want %q", test.name, got, test.want)
		}
	}
}

// If a club has no file any more, nobody knows how its players left: they were not sold.
// The player who left is the one of the file of Rovers, not the one of United.
func TestMovesFromAClubWithoutAFile(t *testing.T) {
	rovers, united := ofClub(t, "Rovers", adam+", role: fringe"), ofClub(t, "United", adam+", role: key")
	c := diff.CompareAll([]diff.File{rovers, ofClub(t, "United")}, []diff.File{united}, splitYear)
	if got, want := compared(&diff.Comparison{Moves: c.Moves}), "Adam: left Rovers, joined United, by name"; got != want {
		t.Fatalf("got %q, want %q", got, want)
	}
	if m := c.Moves[0]; m.Out.Old != &rovers.Squad.Players[0] || m.In.New != &united.Squad.Players[0] {
		t.Errorf("from %v to %v", m.Out.Old, m.In.New)
	}
}
