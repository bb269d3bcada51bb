package picture

import (
	"fmt"
	"strings"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/plan"
)

// card is a spot with those who are listed at it.
type card struct {
	spot
	entries []Entry
	more    int // who are left out
}

// mostBeside is how many a card lists besides the places of its spot.
const mostBeside = 3

// Pitch is the formation on a pitch: at each spot its places in order, those beyond the
// places and those who leave.
func Pitch(p *plan.Plan, form Form) *Picture {
	o := p.Outlook
	pic := newPicture(fmt.Sprintf("%s %s on the pitch, %s, on %s", o.Squad.Club, o.Season, p.Formation, o.On.Words()), o.Squad, form)
	most, widest, gap := 5, 226.0, 8.0
	if form == Narrow {
		most, widest, gap = 3, 162, 5
	}
	rows := rowsOf(p.Formation, most)
	dealt := deal(p)
	var drawn []placed
	y := 2 * gap
	for _, row := range rows {
		width := spread(row, form.width(), widest, gap)
		tallest := 0.0
		for _, s := range row {
			c := card{spot: s, entries: dealt[s.position][s.index].entries, more: dealt[s.position][s.index].more}
			drawn = append(drawn, placed{c, s.x - width/2, y, width})
			tallest = max(tallest, pic.cardHeight(c, width))
		}
		y += tallest + 1.5*gap
	}
	pitchHigh := y + gap/2
	pic.turf(pitchHigh)
	for _, c := range drawn {
		pic.card(p, c)
	}
	pic.high = pic.legend(pitchHigh + 20)
	return pic
}

// placed is a card with its place on the pitch.
type placed struct {
	card
	x, y, width float64
}

// deal gives each spot of each position its places, and spreads the others over the spots.
func deal(p *plan.Plan) *squad.ByPosition[[]card] {
	var dealt squad.ByPosition[[]card]
	for at := range p.Formation.Positions().All() {
		cards := make([]card, p.Formation.Starts(at))
		places, beside := 0, 0
		for _, e := range Entries(p, at) {
			if e.Depth > 0 {
				c := &cards[places%len(cards)]
				c.entries = append(c.entries, e)
				places++
				continue
			}
			c := &cards[beside%len(cards)]
			if beside/len(cards) < mostBeside {
				c.entries = append(c.entries, e)
			} else {
				c.more++
			}
			beside++
		}
		dealt[at] = cards
	}
	return &dealt
}

// The measures of a card.
const (
	cardHead = 21.0
	cardFoot = 5.0
)

// lineHeights are those of a name and of what stands below it.
func (p *Picture) lineHeights() (name, facts float64) {
	if p.form == Narrow {
		return 16, 12.5
	}
	return 18, 13
}

func (p *Picture) cardHeight(c card, width float64) float64 {
	name, facts := p.lineHeights()
	high := cardHead + cardFoot
	for _, e := range c.entries {
		high += name + facts*float64(len(p.below(e, width)))
	}
	if c.more > 0 {
		high += facts
	}
	return high
}

// The room in a card of a width.
const (
	cardPad    = 6.0
	cardIndent = 14.0
)

// below is what a card of a width says of an entry under its name. On a narrow pitch age
// and contract stand there too, for beside the name is no room.
func (p *Picture) below(e Entry, width float64) []string {
	room := width - 2*cardPad - cardIndent
	more := secondLine(e)
	switch {
	case e.Player == nil:
		return nil
	case p.form == Wide:
		return broken(more, room, p.small(), 3)
	case more == "":
		return []string{numbers(e)}
	}
	return broken(numbers(e)+" · "+more, room, p.small(), 3)
}

// small is the size of facts.
func (p *Picture) small() float64 {
	if p.form == Narrow {
		return 10
	}
	return 11
}

func numbers(e Entry) string { return e.Player.Age.String() + " · " + Until(e.Player) }

// secondLine is what a card says of an entry below its name.
func secondLine(e Entry) string {
	switch {
	case e.State == Certain || e.State == Beyond && e.Why != "":
		return e.Why
	case e.State == Beyond:
		return ""
	case e.Why == "":
		return e.State.String()
	case e.State == Out || e.State == Covering || e.State == Leaving:
		return e.State.String() + ": " + e.Why
	}
	return e.Why
}

func (p *Picture) card(made *plan.Plan, c placed) {
	p.rect("card", c.x, c.y, c.width, p.cardHeight(c.card, c.width), 5)
	p.text("at", c.x+cardPad, c.y+15, c.position.String())
	if u := worst(made, c.position); u != squad.NoUrgency {
		p.text("urgency "+u.String(), c.x+c.width-cardPad, c.y+15, u.String())
	}
	_, facts := p.lineHeights()
	y := c.y + cardHead
	for _, e := range c.entries {
		y = p.entry(e, c.x, y, c.width)
	}
	if c.more > 0 {
		p.text("facts quiet", c.x+cardPad, y+facts-3, fmt.Sprintf("and %d more", c.more))
	}
}

// entry draws an entry of a card from a height down, and returns where it ends.
func (p *Picture) entry(e Entry, x, y, width float64) float64 {
	high, facts := p.lineHeights()
	y += high
	name, weight := "name "+e.State.Class(), 1.0
	if e.Depth == 1 {
		name, weight = name+" first", bold
	}
	left, room := x+cardPad+cardIndent, width-2*cardPad-cardIndent
	p.mark(e.State, x+cardPad+4.5, y-8.5)
	switch {
	case e.Player == nil:
		p.text(name, left, y-4, "nobody")
	case p.form == Narrow:
		p.within(name, left, y-4, room, 11.5*weight, e.Player.Name, nameOf(p.squad, e.Player.Player))
	default:
		p.within(name, left, y-4, room-widthOf(numbers(e), 11.5)-6, 13*weight, e.Player.Name, nameOf(p.squad, e.Player.Player))
		p.text("facts numbers", x+width-cardPad, y-4, numbers(e))
	}
	for _, line := range p.below(e, width) {
		y += facts
		p.within("facts "+e.State.Class(), left, y-4, room, p.small(), line, cutText)
	}
	return y
}

// mark draws the shape of a state around a point.
func (p *Picture) mark(s State, x, y float64) {
	at := func(d string, points ...float64) {
		args := make([]any, len(points))
		for i := range points {
			origin := x
			if i%2 == 1 {
				origin = y
			}
			args[i] = number(origin + points[i])
		}
		p.path("mark "+s.Class(), fmt.Sprintf(d, args...))
	}
	switch s {
	case Certain:
		p.circle("mark certain", x, y, 4.2)
	case Arriving:
		at("M%s %sL%s %sL%s %sZ", -4, -4.6, 5, 0, -4, 4.6)
	case Doubtful:
		at("M%s %sL%s %sL%s %sZ", 0, -5, 5, 4, -5, 4)
	case Out:
		at("M%s %sL%s %sM%s %sL%s %s", -3.6, -3.6, 3.6, 3.6, -3.6, 3.6, 3.6, -3.6)
	case Covering:
		at("M%s %sL%s %sL%s %sL%s %sZ", 0, -5, 5, 0, 0, 5, -5, 0)
	case Empty:
		p.circle("mark empty", x, y, 4)
	case Beyond:
		at("M%s %sL%s %sL%s %sL%s %sZ", -3.5, -3.5, 3.5, -3.5, 3.5, 3.5, -3.5, 3.5)
	case Leaving:
		at("M%s %sL%s %sM%s %sL%s %sL%s %s", 5, 0, -4, 0, -0.5, -3.8, -4.5, 0, -0.5, 3.8)
	}
}

// turf draws the pitch, attacking upwards.
func (p *Picture) turf(high float64) {
	width := p.form.width()
	middle, unit := width/2, width/10
	p.rect("turf", 0, 0, width, high, 6)
	lines := []string{
		fmt.Sprintf("M%s %sH%s", number(0), number(high/2), number(width)),
		box(middle-2*unit, high, middle+2*unit, high-min(1.3*unit, high/5)),
		box(middle-0.9*unit, high, middle+0.9*unit, high-min(0.5*unit, high/12)),
		box(middle-2*unit, 0, middle+2*unit, min(1.3*unit, high/5)),
		box(middle-0.9*unit, 0, middle+0.9*unit, min(0.5*unit, high/12)),
	}
	p.path("chalk", strings.Join(lines, ""))
	p.circle("chalk", middle, high/2, unit)
	p.rect("chalk", 0, 0, width, high, 6)
}

func box(x1, y1, x2, y2 float64) string {
	return fmt.Sprintf("M%s %sV%sH%sV%s", number(x1), number(y1), number(y2), number(x2), number(y1))
}

// legend says what the shapes mean, from a height down, and returns where it ends.
func (p *Picture) legend(y float64) float64 {
	x := 6.0
	for s := Certain; s <= Leaving; s++ {
		width := 14 + widthOf(s.String(), 11) + 16
		if x+width > p.form.width() {
			x, y = 6, y+18
		}
		p.mark(s, x+4.5, y-4)
		p.text("facts", x+14, y, s.String())
		x += width
	}
	if p.form == Narrow {
		x, y = 6, y+18
	}
	const facts = "name, age, last year of the contract"
	if x+widthOf(facts, 11) > p.form.width() {
		x, y = 6, y+18
	}
	p.text("facts quiet", x, y, facts)
	return y + 6
}
