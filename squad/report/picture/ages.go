package picture

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/outlook"
	"github.com/depth-football/depth/squad/plan"
)

// aged is a player on the line of their position, with the lane in which their label has
// room.
type aged struct {
	*outlook.Player
	x           float64
	label       string
	left, right float64
	lane        int
}

// scale turns ages into places on a picture.
type scale struct {
	from, to    int
	left, right float64
	squad       *squad.Squad
}

func (s scale) at(age float64) float64 {
	return s.left + (s.right-s.left)*(age-float64(s.from))/float64(s.to-s.from)
}

// Ages draws the ages of those who are there on the day, by position and role, beside the
// peak of each position.
func Ages(p *plan.Plan, form Form) *Picture {
	o := p.Outlook
	pic := newPicture(fmt.Sprintf("Ages of %s by position and role, on %s", o.Squad.Club, o.On.Words()), o.Squad, form)
	s := scaleOf(p, form)
	const head = 22.0
	laneHigh := 17.0
	groups := Groups(p)
	rows := make([]ageRow, len(groups))
	high := head
	for i, g := range groups {
		rows[i] = s.row(p, g, form)
		high += rows[i].high(laneHigh)
	}
	pic.axis(s, head, high)
	y := head
	for i, g := range groups {
		pic.ageRow(s, g, rows[i], y, laneHigh)
		y += rows[i].high(laneHigh)
	}
	pic.high = pic.roleLegend(y + 20)
	return pic
}

// scaleOf holds all ages of a plan, and those of most careers.
func scaleOf(p *plan.Plan, form Form) scale {
	s := scale{from: 17, to: 36, left: 150, right: form.width() - 14, squad: p.Outlook.Squad}
	if form == Narrow {
		s.left = 40
	}
	for i := range p.Outlook.Players {
		if q := &p.Outlook.Players[i]; q.Counts() && q.Role != squad.Reserve && !q.Age.IsZero() {
			s.from, s.to = min(s.from, q.Age.Min), max(s.to, q.Age.Max+1)
		}
	}
	return s
}

// ageRow is the players of a position.
type ageRow struct {
	players []aged
	lanes   int
	unknown []string // whose age is not known
}

func (r ageRow) high(lane float64) float64 {
	lanes := r.lanes
	if r.unknown != nil {
		lanes++
	}
	return float64(max(lanes, 1))*lane + 9
}

// row gives the players of a position lanes in which no label covers another.
func (s scale) row(p *plan.Plan, g Group, form Form) ageRow {
	var r ageRow
	for _, i := range g.Players {
		q := p.Outlook.At(i)
		switch {
		case q == nil || !q.Counts():
		case q.Age.IsZero():
			r.unknown = append(r.unknown, q.Name)
		default:
			r.players = append(r.players, s.aged(q, form))
		}
	}
	slices.SortStableFunc(r.players, func(a, b aged) int { return cmp.Compare(a.x, b.x) })
	var ends []float64 // of each lane
	for i := range r.players {
		a := &r.players[i]
		for a.lane < len(ends) && ends[a.lane] > a.left {
			a.lane++
		}
		if a.lane == len(ends) {
			ends = append(ends, 0)
		}
		ends[a.lane] = a.right + 6
	}
	r.lanes = len(ends)
	return r
}

// labelGap is from the middle of a mark to its label.
const labelGap = 10.0

// aged places a player: the label stands right of the mark, or left of it where there is
// no room.
func (s scale) aged(q *outlook.Player, form Form) aged {
	size := 11.0
	room := 150.0
	if form == Narrow {
		size, room = 10, 92
	}
	a := aged{Player: q, x: s.at(float64(q.Age.Min+q.Age.Max)/2 + 0.5)}
	age := " " + q.Age.String()
	a.label = nameOf(s.squad, q.Player)(q.Name, room-widthOf(age, size), size) + age
	width := widthOf(a.label, size)
	a.left, a.right = a.x-7, a.x+labelGap+width
	if a.right > s.right+12 {
		a.left, a.right = a.x-labelGap-width, a.x+7
	}
	return a
}

// axis draws the ages.
func (p *Picture) axis(s scale, top, bottom float64) {
	step := 1
	if p.form == Narrow {
		step = 3
	}
	for age := s.from; age <= s.to; age++ {
		x := s.at(float64(age))
		p.line("grid", x, top-4, x, bottom)
		if age%step == 0 && age < s.to {
			p.text("facts middle", (x+s.at(float64(age+1)))/2, 13, fmt.Sprint(age))
		}
	}
}

func (p *Picture) ageRow(s scale, g Group, r ageRow, y, lane float64) {
	p.line("grid", 0, y, p.form.width(), y)
	name := g.Name()
	if p.form == Narrow {
		name = strings.TrimPrefix(g.Position.String(), "-")
	}
	p.within("name first", 4, y+17, s.left-8, 13*bold, name, cutText)
	if from, to, known := Peak(g.Position); known {
		p.rect("peak", s.at(float64(from)), y+1, s.at(float64(to+1))-s.at(float64(from)), r.high(lane)-2, 3)
	}
	if len(r.players) == 0 && r.unknown == nil {
		p.text("name quiet", s.left+4, y+17, "nobody")
	}
	for _, a := range r.players {
		middle := y + 5 + lane*float64(a.lane) + lane/2
		p.role(a.Role, a.x, middle)
		if a.left < a.x-7 {
			p.within("facts end", a.x-labelGap, middle+4, a.x-labelGap-a.left+1, p.small(), a.label, cutText)
		} else {
			p.within("facts", a.x+labelGap, middle+4, a.right-a.x-labelGap+1, p.small(), a.label, cutText)
		}
	}
	if r.unknown != nil {
		text := "age unknown: " + strings.Join(r.unknown, ", ")
		p.within("facts quiet", s.left+4, y+5+lane*float64(r.lanes)+lane/2+4, p.form.width()-s.left-8, p.small(), text, cutText)
	}
}

// role draws the mark of a role: filled for those who start, hollow for the others.
func (p *Picture) role(r squad.Role, x, y float64) {
	name := "role " + r.String()
	switch r {
	case squad.Key:
		p.polygon(name, x, y-6.5, x+6.5, y, x, y+6.5, x-6.5, y)
	case squad.Starter:
		p.circle(name, x, y, 4.8)
	case squad.Prospect:
		p.polygon(name, x, y-4.8, x+4.8, y+3.8, x-4.8, y+3.8)
	case squad.Fringe:
		p.rect(name, x-3.4, y-3.4, 6.8, 6.8, 0)
	default:
		p.circle(name, x, y, 4.2)
	}
}

// roleLegend explains the marks, and returns where it ends.
func (p *Picture) roleLegend(y float64) float64 {
	x := 6.0
	wrap := func(width float64) {
		if x+width > p.form.width() {
			x, y = 6, y+18
		}
	}
	for _, r := range []squad.Role{squad.Key, squad.Starter, squad.Rotation, squad.Prospect, squad.Fringe} {
		width := 16 + widthOf(r.String(), 11) + 16
		wrap(width)
		p.role(r, x+6, y-4)
		p.text("facts", x+16, y, r.String())
		x += width
	}
	const peak = "published peak of the position (Dendir 2016)"
	wrap(26 + widthOf(peak, 11))
	p.rect("peak", x, y-10, 20, 13, 2)
	p.text("facts", x+26, y, peak)
	return y + 6
}
