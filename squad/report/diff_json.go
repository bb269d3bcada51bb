package report

import (
	"io"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/diff"
)

// DiffSchema names the form of what [DiffJSON] writes. It changes when a script
// that reads the old form would break.
const DiffSchema = "depth/diff/v1"

type diffDocument struct {
	Schema string             `json:"schema"`
	Before string             `json:"before"`
	After  string             `json:"after"`
	Moves  []moveObject       `json:"moves"`
	Clubs  []clubDiffDocument `json:"clubs"`
}

type moveObject struct {
	Kind   string        `json:"kind"`
	Player string        `json:"player"`
	From   string        `json:"from"`
	To     string        `json:"to"`
	By     diff.Identity `json:"recognised_by"`
	Guess  bool          `json:"guess"`
	Text   string        `json:"text"`
}

type clubDiffDocument struct {
	Club     string         `json:"club"`
	Old      *versionObject `json:"old"`
	New      *versionObject `json:"new"`
	Season   *squad.Season  `json:"season"`
	JudgedAs *squad.Date    `json:"judged_as_of"`
	Events   []eventObject  `json:"events"`
	Effects  []effectObject `json:"effects"`
	Passing  []effectObject `json:"passing"`
}

type versionObject struct {
	File    string     `json:"file"`
	Club    string     `json:"club"`
	AsOf    squad.Date `json:"as_of"`
	Players int        `json:"players"`
}

type eventObject struct {
	Kind     diff.Kind         `json:"kind"`
	Tone     diff.Tone         `json:"tone"`
	Player   *manObject        `json:"player"`
	By       *diff.Identity    `json:"recognised_by,omitempty"`
	Guess    bool              `json:"guess,omitempty"`
	Facts    []factObject      `json:"facts"`
	Injury   *injuryPair       `json:"injury,omitempty"`
	Injuries []injuryObject    `json:"injuries,omitempty"`
	Order    *orderObject      `json:"order,omitempty"`
	Behind   map[string]string `json:"behind,omitempty"`
	Move     *int              `json:"move,omitempty"`
	Text     string            `json:"text"`
}

// manObject is who an event is about, as he is now if he is still there.
type manObject struct {
	Name      string           `json:"name"`
	ID        string           `json:"id,omitempty"`
	Born      squad.Date       `json:"born"`
	Positions []squad.Position `json:"positions"`
}

type factObject struct {
	Fact diff.Fact `json:"fact"`
	Old  any       `json:"old"`
	New  any       `json:"new"`
}

type injuryPair struct {
	Old *injuryObject `json:"old"`
	New *injuryObject `json:"new"`
}

type orderObject struct {
	Position squad.Position `json:"position"`
	Old      []string       `json:"old"`
	New      []string       `json:"new"`
}

type effectObject struct {
	Positions []squad.Position `json:"positions"`
	Verdict   diff.Verdict     `json:"verdict"`
	Old       stateObject      `json:"old"`
	New       stateObject      `json:"new"`
	Players   []shiftObject    `json:"players"`
	Text      []string         `json:"text"`
}

type stateObject struct {
	Urgency  squad.Urgency    `json:"urgency"`
	Signings rangeObject      `json:"signings"`
	Needed   []squad.Position `json:"needed_at"`
	figures
}

type shiftObject struct {
	Player string        `json:"player"`
	Old    diff.Standing `json:"old"`
	New    diff.Standing `json:"new"`
}

// DiffJSON writes all that changed between squad files, in the form that
// [DiffSchema] names.
func DiffJSON(w io.Writer, c *diff.Comparison) error {
	doc := diffDocument{Schema: DiffSchema, Before: c.Before, After: c.After, Moves: []moveObject{}, Clubs: []clubDiffDocument{}}
	index := make(map[*diff.Move]int)
	for i, m := range c.Moves {
		index[m] = i
		doc.Moves = append(doc.Moves, moveObject{
			Kind: moveKind(m), Player: m.In.Player().Name, From: m.From.Club(), To: m.To.Club(), By: m.How, Guess: m.How.IsGuess(), Text: moveText(m),
		})
	}
	for _, club := range c.Clubs {
		object := clubDiffDocument{Club: club.Club(), Old: version(club.Old), New: version(club.New), Events: []eventObject{}}
		for _, e := range club.Events {
			object.Events = append(object.Events, newEventObject(club, e, index))
		}
		var impact diff.Impact
		if club.Impact != nil {
			impact = *club.Impact
			object.Season, object.JudgedAs = &impact.Season, &impact.Day
		}
		object.Effects, object.Passing = effectObjects(impact.Effects), effectObjects(impact.Passing)
		doc.Clubs = append(doc.Clubs, object)
	}
	return writeJSON(w, doc)
}

func version(s *squad.Squad) *versionObject {
	if s == nil {
		return nil
	}
	return &versionObject{s.File, s.Club, s.AsOf, len(s.Players)}
}

func newEventObject(c *diff.Changes, e *diff.Event, index map[*diff.Move]int) eventObject {
	object := eventObject{Kind: e.Kind, Tone: e.Kind.Tone(), Facts: factObjects(c, e), Text: eventText(c, e)}
	if p := e.Player(); p != nil {
		object.Player = &manObject{p.Name, p.ID, p.Born, orEmpty(p.Positions)}
	}
	switch {
	case e.Old != nil && e.New != nil:
		object.By, object.Guess = &e.How, e.How.IsGuess()
	case e.Player() != nil:
		for _, i := range e.Player().Injuries {
			object.Injuries = append(object.Injuries, injuryObject(i))
		}
	}
	if e.OldSpell != nil || e.NewSpell != nil {
		object.Injury = &injuryPair{(*injuryObject)(e.OldSpell), (*injuryObject)(e.NewSpell)}
	}
	if e.Kind == diff.Reordered {
		object.Order = &orderObject{e.At, namesOf(e.OldOrder), namesOf(e.NewOrder)}
	}
	for i, behind := range e.Behind {
		if behind == nil {
			continue
		}
		if object.Behind == nil {
			object.Behind = make(map[string]string)
		}
		object.Behind[e.New.Positions[i].String()] = behind.Name
	}
	if i, ok := index[e.Move]; ok {
		object.Move = &i
	}
	return object
}

// factObjects are the facts that an event changes; of somebody who comes or goes
// all that his file says.
func factObjects(c *diff.Changes, e *diff.Event) []factObject {
	list := []factObject{}
	switch {
	case e.Old == nil && e.New == nil:
		for f := range e.Facts.All() {
			list = append(list, factObject{f, clubFact(f, c.Old), clubFact(f, c.New)})
		}
	case e.Old == nil:
		for f := range diff.Known(e.New).All() {
			list = append(list, factObject{f, nil, playerFact(f, e.New)})
		}
	case e.New == nil:
		for f := range diff.Known(e.Old).All() {
			list = append(list, factObject{f, playerFact(f, e.Old), nil})
		}
	default:
		for f := range e.Facts.All() {
			list = append(list, factObject{f, playerFact(f, e.Old), playerFact(f, e.New)})
		}
	}
	return list
}

// playerFact is the value of a fact of a player; nil if his file says nothing.
func playerFact(f diff.Fact, p *squad.Player) any {
	var filed playerObject
	filedFacts(&filed, p)
	switch f {
	case diff.Name:
		return p.Name
	case diff.ID:
		return textOrNil(p.ID)
	case diff.Born:
		return p.Born
	case diff.Nationality:
		return orEmpty(p.Nationality)
	case diff.Positions:
		return orEmpty(p.Positions)
	case diff.Also:
		return orEmpty(p.Also)
	case diff.Role:
		return p.Role
	case diff.ContractUntil:
		return p.Contract.Until
	case diff.Option:
		if p.Contract.Option.IsZero() {
			return nil
		}
		return optionObject{p.Contract.Option, p.Contract.Holder.String()}
	case diff.ReleaseClause:
		return p.Contract.ReleaseClause
	case diff.Loan:
		return filed.Loan
	case diff.Joins:
		return filed.Joins
	case diff.Leaves:
		return filed.Leaves
	case diff.Value:
		return p.Value
	}
	return p.InjuryProne
}

type optionObject struct {
	Until  squad.Date `json:"until"`
	Holder string     `json:"holder"`
}

func textOrNil(text string) any {
	if text == "" {
		return nil
	}
	return text
}

// clubFact is the value of a fact of a club; nil if its file says nothing.
func clubFact(f diff.Fact, s *squad.Squad) any {
	switch f {
	case diff.Club:
		return s.Club
	case diff.Aliases:
		return orEmpty(s.Aliases)
	case diff.Country:
		return textOrNil(s.Country)
	case diff.Competitions:
		return orEmpty(s.Competitions)
	case diff.AsOf:
		return s.AsOf
	case diff.Formation:
		return s.Shape()
	case diff.Cover:
		cover := make(map[string]int)
		for at := range squad.AllPositions() {
			cover[at.String()] = s.Cover.Of(at)
		}
		return cover
	case diff.Currency:
		return textOrNil(s.Currency)
	}
	return expectationObjects(s.Expect)
}

type expectationObject struct {
	Season    string           `json:"season,omitempty"`
	Positions []squad.Position `json:"positions,omitempty"`
	Have      int              `json:"have,omitempty"`
	Fit       int              `json:"fit,omitempty"`
	Sure      int              `json:"sure,omitempty"`
	Need      *squad.Urgency   `json:"need,omitempty"`
	MaxAge    int              `json:"max_age,omitempty"`
}

func expectationObjects(list []squad.Expectation) []expectationObject {
	objects := []expectationObject{}
	for _, e := range list {
		objects = append(objects, expectationObject(e))
	}
	return objects
}

func effectObjects(effects []diff.Effect) []effectObject {
	list := []effectObject{}
	for i := range effects {
		e := &effects[i]
		object := effectObject{
			Positions: e.Positions.List(), Verdict: e.Verdict(), Old: newStateObject(e.Old), New: newStateObject(e.New),
			Players: []shiftObject{}, Text: effectText(e),
		}
		for _, s := range e.Players {
			object.Players = append(object.Players, shiftObject{s.Player.Name, s.Old, s.New})
		}
		list = append(list, object)
	}
	return list
}

func newStateObject(s diff.State) stateObject {
	return stateObject{s.Urgency, rangeObject(s.Signings), s.Needed.List(), figuresOf(s.Count)}
}
