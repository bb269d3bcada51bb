package diff_test

import (
	"slices"
	"testing"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/diff"
)

// A player who signs stands behind one who joins, though the events list signings first.
// Otherwise an old player would be ahead of both. Applying does not change the order of the
// events.
func TestArrivalsStandInTheOrderOfTheNewFile(t *testing.T) {
	const cb = ", positions: [CB]"
	a := parsed(t, "name: First"+cb, "name: Last"+cb)
	b := parsed(t, "name: First"+cb, "name: Joins"+cb, "name: Signs, joins: {on: 2026-02-01, from: Ajax}"+cb, "name: Last"+cb)
	c := diff.Compare(a, b, &squad.Competition{})
	const events = "signed Signs, joined Joins"
	if got := kinds(c); got != events {
		t.Fatalf("got %s, want %s", got, events)
	}
	applied, err := c.Apply(a)
	if err != nil {
		t.Fatal(err)
	}
	var order []string
	for _, p := range applied.Players {
		order = append(order, p.Name)
	}
	if want := []string{"First", "Joins", "Signs", "Last"}; !slices.Equal(order, want) {
		t.Errorf("the pecking order is %v, want %v", order, want)
	}
	if got := kinds(c); got != events {
		t.Errorf("after Apply: %s, want %s", got, events)
	}
}

// Changes can be applied to the file that they start from, and not to another.
func TestApplyToAnotherFile(t *testing.T) {
	a := parsed(t, "name: Adam, injuries: [{what: knee, since: 2026-02-01}]", "name: Ben")
	b := parsed(t, "name: Adam, injuries: [{what: knee, since: 2026-02-01, over: true}]", "name: Carl")
	c := diff.Compare(a, b, &squad.Competition{})
	for _, test := range []struct {
		squad *squad.Squad
		want  string
	}{
		{b, `"Ben" is not one of the players: the changes start from another file`},
		{parsed(t, "name: Adam", "name: Ben"), `"Adam" has no injury "knee": the changes start from another file`},
		{
			parsed(t, "name: Adam, injuries: [{what: knee, since: 2026-02-01}]", "name: Ben", "name: Carl"),
			`"Carl" is one of the players already: the changes start from another file`,
		},
	} {
		if _, err := c.Apply(test.squad); err == nil || err.Error() != test.want {
			t.Errorf("got %v, want %s", err, test.want)
		}
	}
	if _, err := diff.Compare(nil, b, &squad.Competition{}).Apply(a); err == nil {
		t.Error("a squad that was added is not made of events")
	}
	another := parsed(t, "name: Zeno", "name: Ben", "name: Adam, injuries: [{what: knee, since: 2026-02-01}]")
	if got, err := c.Apply(another); err != nil || len(got.Players) != 3 {
		t.Errorf("to a file that has what they are about: %v, %v", got, err)
	}
}
