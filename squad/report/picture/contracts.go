package picture

import (
	"fmt"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/chart"
	"github.com/depth-football/depth/squad/plan"
)

// Seasons is how many seasons the contracts are drawn over, the one in which the file was
// written first.
const Seasons = 5

// timeline turns days into places on a picture.
type timeline struct {
	league      *squad.Competition
	seasons     []squad.Season
	counts      map[squad.Season]squad.ByPosition[chart.Count] // as contracts stand
	first, last squad.Date
	left, right float64
}

func newTimeline(p *plan.Plan, left, right float64) *timeline {
	t := &timeline{league: p.Outlook.Competition, left: left, right: right, counts: make(map[squad.Season]squad.ByPosition[chart.Count])}
	season := p.Outlook.Season
	for _, f := range p.Horizon {
		t.counts[f.Season] = f.Counts
	}
	if before, ok := p.SoFar(); ok && t.league.Next(before.Season) == season {
		season = before.Season
		t.counts[season] = before.Counts
	}
	for range Seasons {
		t.seasons = append(t.seasons, season)
		season = t.league.Next(season)
	}
	t.first, t.last = t.league.Days(t.seasons[0]).First, t.league.Days(t.seasons[Seasons-1]).Last
	return t
}

// at is where a day lies, at an edge if it is outside.
func (t *timeline) at(day squad.Date) float64 {
	days := float64(t.last.DaysSince(t.first) + 1)
	return min(max(t.left+(t.right-t.left)*float64(day.DaysSince(t.first))/days, t.left), t.right)
}

// end is where a last day ends.
func (t *timeline) end(day squad.Date) float64 { return t.at(day.AddDays(1)) }

func (t *timeline) holds(day squad.Date) bool { return !day.Before(t.first) && !day.After(t.last) }

// Contracts draws a bar for each player of the first team, by position, over the seasons.
func Contracts(p *plan.Plan, form Form) *Picture {
	o := p.Outlook
	pic := newPicture(fmt.Sprintf("Contracts of %s by position, as known on %s", o.Squad.Club, o.Squad.AsOf.Words()), o.Squad, form)
	left, right := 176.0, form.width()-margin
	if form == Narrow {
		left, right = 0, form.width()
	}
	t := newTimeline(p, left, right)
	groups := Groups(p)
	bottom := headHigh
	for _, g := range groups {
		bottom += groupHigh + float64(max(len(g.Players), 1))*pic.rowHigh()
	}
	pic.seasons(p, t, bottom)
	y := headHigh
	for _, g := range groups {
		pic.group(t, g, y)
		y += groupHigh
		if len(g.Players) == 0 {
			pic.text("name quiet", 4, y+12, "nobody")
			y += pic.rowHigh()
		}
		for _, i := range g.Players {
			pic.contract(p, t, i, y)
			y += pic.rowHigh()
		}
	}
	pic.days(p, t, bottom)
	pic.high = pic.contractLegend(y + 20)
	return pic
}

// The measures of the contracts.
const (
	headHigh  = 52.0
	groupHigh = 24.0
	barHigh   = 9.0
	margin    = 104.0 // right of the bars, for what does not fit beside them
)

func (p *Picture) rowHigh() float64 {
	if p.form == Narrow {
		return 31
	}
	return 19
}

// seasons draws the columns of the seasons.
func (p *Picture) seasons(made *plan.Plan, t *timeline, bottom float64) {
	for i, season := range t.seasons {
		days := t.league.Days(season)
		x, end := t.at(days.First), t.end(days.Last)
		name := "season"
		if i%2 == 1 {
			name += " odd"
		}
		p.rect(name, x, 0, end-x, bottom, 0)
		title := "facts middle"
		if season == made.Outlook.Season {
			title += " strong"
		}
		p.text(title, (x+end)/2, 14, season.String())
	}
}

// group draws the head of a position: how many of its places are filled in each season.
func (p *Picture) group(t *timeline, g Group, y float64) {
	p.rect("group", 0, y+3, t.right, groupHigh-5, 3)
	name := g.Name()
	if p.form == Narrow && g.Position != squad.NoPosition {
		name = g.Position.String()
	}
	p.within("name first", 5, y+17, max(t.left-8, 60), 13*bold, name, cutText)
	if g.Position == squad.NoPosition {
		return
	}
	broken := false
	for _, season := range t.seasons {
		counts, known := t.counts[season]
		if !known {
			continue
		}
		count := counts[g.Position]
		days := t.league.Days(season)
		x, end := t.at(days.First), t.end(days.Last)
		text, name := fmt.Sprintf("%s of %d", count.Have, count.Wanted), "facts middle"
		if p.form == Narrow {
			text = fmt.Sprintf("%s/%d", count.Have, count.Wanted)
			x = max(x, 30)
		}
		if short := count.Short(); short.High > 0 {
			name += " out"
			if !broken && short.Low > 0 {
				text, broken = "only "+text, true
				name += " strong"
			}
		}
		p.text(name, (x+end)/2, y+17, text)
	}
}

// contract draws the bar of a player.
func (p *Picture) contract(made *plan.Plan, t *timeline, index int, y float64) {
	q := &made.Outlook.Squad.Players[index]
	if p.form == Narrow {
		p.within("name", 4, y+12, p.form.width()*0.62, 11.5, q.Name, nameOf(p.squad, q))
		y += 14
	} else {
		p.within("name", 5, y+13, t.left-12, 12.5, q.Name, nameOf(p.squad, q))
		y += 4
	}
	b := barOf(t, q)
	if b.unknown {
		p.line("bar unknown", t.at(b.from), y+barHigh/2+1, t.right, y+barHigh/2+1)
	}
	end := t.at(b.from)
	for _, part := range b.parts {
		x, to := max(t.at(part.from), end), t.end(part.until)
		if to <= x {
			continue
		}
		p.rect("bar "+part.kind.String(), x+0.5, y+1, max(to-x-1, 1), barHigh, 2)
		end = to
	}
	if p.form == Narrow {
		for _, d := range marks(made) {
			if t.holds(d.day) {
				p.line("day "+d.name, t.at(d.day), y-1, t.at(d.day), y+barHigh+3)
			}
		}
	}
	if l := b.loan; l.kind == lentOut && t.end(l.until) > t.at(l.from) {
		p.rect("bar lent", t.at(l.from)+1.5, y+3.5, max(t.end(l.until)-t.at(l.from)-3, 1), barHigh-5, 1)
	}
	const size = 11.0
	width, room := widthOf(b.note, size), p.form.width()-end-5
	switch {
	case b.note == "":
	case p.form == Narrow:
		p.within("facts end quiet", p.form.width()-3, y-2, p.form.width()*0.38-12, 10, b.note, cutText)
	case width > room && width <= t.at(b.from)-t.left-8:
		p.text("facts end quiet", t.at(b.from)-4, y+9.5, b.note)
	default:
		p.within("facts quiet", end+5, y+9.5, room, size, b.note, cutText)
	}
}

// dayMark is a day that has a line.
type dayMark struct {
	day         squad.Date
	name, label string
}

// marks are the file's day and the day that is judged.
func marks(made *plan.Plan) []dayMark {
	o := made.Outlook
	judged := "judged on " + o.On.Words()
	if o.On == o.Days.Opening {
		judged = "season starts " + o.On.Words()
	}
	return []dayMark{{o.Squad.AsOf, "asof", "file of " + o.Squad.AsOf.Words()}, {o.On, "judged", judged}}
}

// days draws the lines of days: on a narrow picture, where names stand above the bars, only
// at its head, for each bar has its own.
func (p *Picture) days(made *plan.Plan, t *timeline, bottom float64) {
	if p.form == Narrow {
		bottom = headHigh
	}
	for i, d := range marks(made) {
		if !t.holds(d.day) {
			continue
		}
		x, y := t.at(d.day), 31+14*float64(i)
		p.line("day "+d.name, x, y-9, x, bottom)
		if x+6+widthOf(d.label, 11) > p.form.width() {
			p.text("facts end "+d.name, x-4, y, d.label)
		} else {
			p.text("facts "+d.name, x+4, y, d.label)
		}
	}
}

// contractLegend explains the bars, and returns where it ends.
func (p *Picture) contractLegend(y float64) float64 {
	x := 6.0
	for _, k := range []barKind{underContract, onOption, onCondition, loanedIn, lentOut, unknownEnd} {
		words := k.words()
		width := 26 + widthOf(words, 11) + 16
		if x+width > p.form.width() {
			x, y = 6, y+18
		}
		switch k {
		case unknownEnd:
			p.line("bar unknown", x, y-3.5, x+20, y-3.5)
		case lentOut:
			p.rect("bar contract", x, y-8, 20, barHigh, 2)
			p.rect("bar lent", x+1.5, y-5.5, 17, barHigh-5, 1)
		default:
			p.rect("bar "+k.String(), x, y-8, 20, barHigh, 2)
		}
		p.text("facts", x+26, y, words)
		x += width
	}
	return y + 6
}
