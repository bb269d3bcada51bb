package report

import (
	"io"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/diff"
	"github.com/depth-football/depth/squad/identity"
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
	Kind   string            `json:"kind"`
	Player manObject         `json:"player"`
	From   string            `json:"from"`
	To     string            `json:"to"`
	Out    eventRef          `json:"out"`
	In     eventRef          `json:"in"`
	By     identity.Evidence `json:"recognised_by"`
	Guess  bool              `json:"guess"`
	Text   string            `json:"text"`
}

// eventRef is where one end of a move stands: the event is null if a file of the
// club was added or removed as a whole.
type eventRef struct {
	Club  int  `json:"club"`
	Event *int `json:"event"`
}

type clubDiffDocument struct {
	Club     string         `json:"club"`
	Old      *versionObject `json:"old"`
	New      *versionObject `json:"new"`
	Season   *squad.Season  `json:"season"`
	JudgedAs *squad.Date    `json:"judged_as_of"`
	Events   []eventObject  `json:"events"`
	Effects  []effectObject `json:"effects"`
	Passed   []passedObject `json:"passed"`
	Passing  []effectObject `json:"passing"`
}

type versionObject struct {
	File      string          `json:"file"`
	Club      string          `json:"club"`
	AsOf      squad.Date      `json:"as_of"`
	Formation squad.Formation `json:"formation"`
	Currency  string          `json:"currency,omitempty"`
	Players   int             `json:"players"`
}

type eventObject struct {
	Kind     diff.Kind          `json:"kind"`
	Tone     diff.Tone          `json:"tone"`
	Player   *manObject         `json:"player"`
	Old      *namedPlayer       `json:"old_player"`
	New      *namedPlayer       `json:"new_player"`
	By       *identity.Evidence `json:"recognised_by,omitempty"`
	Guess    bool               `json:"guess,omitempty"`
	Facts    []factObject       `json:"facts"`
	Injury   *injuryPair        `json:"injury,omitempty"`
	Injuries []injuryObject     `json:"injuries,omitempty"`
	Order    *orderObject       `json:"order,omitempty"`
	Behind   []behindObject     `json:"behind,omitempty"`
	Move     *int               `json:"move,omitempty"`
	Text     string             `json:"text"`
}

// passedObject is what has come about by the dates in the files.
type passedObject struct {
	Kind   diff.Kind `json:"kind"`
	Tone   diff.Tone `json:"tone"`
	Player manObject `json:"player"`
	Text   string    `json:"text"`
}

// namedPlayer is what tells a player from all others of their file.
type namedPlayer struct {
	Name string     `json:"name"`
	ID   string     `json:"id,omitempty"`
	Born squad.Date `json:"born"`
}

func namedPlayerOf(p *squad.Player) *namedPlayer {
	if p == nil {
		return nil
	}
	return &namedPlayer{p.Name, p.ID, p.Born}
}

// manObject is who something is about, as he is now if he is still there.
type manObject struct {
	namedPlayer
	Positions []squad.Position `json:"positions"`
}

func newManObject(p *squad.Player) manObject {
	return manObject{*namedPlayerOf(p), orEmpty(p.Positions)}
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
	Old      []*namedPlayer `json:"old"`
	New      []*namedPlayer `json:"new"`
}

// behindObject is who stands right ahead of somebody who is new, null if nobody does.
type behindObject struct {
	Position squad.Position `json:"position"`
	Player   *namedPlayer   `json:"player"`
}

type effectObject struct {
	Positions []squad.Position `json:"positions"`
	Verdict   diff.Verdict     `json:"verdict"`
	Old       stateObject      `json:"old"`
	New       stateObject      `json:"new"`
	Players   []shiftObject    `json:"players"`
	Nearby    bool             `json:"nearby,omitempty"`
	Text      []string         `json:"text"`
}

type stateObject struct {
	Urgency  squad.Urgency    `json:"urgency"`
	Signings rangeObject      `json:"signings"`
	Needed   []squad.Position `json:"needed_at"`
	figures
}

type shiftObject struct {
	namedPlayer
	Old diff.Standing `json:"old"`
	New diff.Standing `json:"new"`
}

// DiffJSON writes all that changed between squad files, in the form that
// [DiffSchema] names.
func DiffJSON(w io.Writer, c *diff.Comparison) error {
	doc := diffDocument{Schema: DiffSchema, Before: c.Before, After: c.After, Moves: moveObjects(c), Clubs: []clubDiffDocument{}}
	index := make(map[*diff.Move]int)
	for i, m := range c.Moves {
		index[m] = i
	}
	for _, club := range c.Clubs {
		object := clubDiffDocument{Club: club.Club(), Old: versionOf(club.Old), New: versionOf(club.New), Events: []eventObject{}, Passed: []passedObject{}}
		for _, e := range club.Events {
			event := newEventObject(club, e)
			if i, ok := index[e.Move]; ok {
				event.Move = &i
			}
			object.Events = append(object.Events, event)
		}
		for _, e := range club.Passed {
			object.Passed = append(object.Passed, passedObject{e.Kind, e.Kind.Tone(), newManObject(e.New), passedText(e)})
		}
		var impact diff.Impact
		if club.Impact != nil {
			impact = *club.Impact
			object.Season, object.JudgedAs = &impact.Season, &impact.Day
		}
		object.Effects, object.Passing = effectObjects(impact.Effects, impact.Season), effectObjects(impact.Passing, impact.Season)
		doc.Clubs = append(doc.Clubs, object)
	}
	return writeJSON(w, doc)
}

func moveObjects(c *diff.Comparison) []moveObject {
	clubs := make(map[*diff.Changes]int)
	events := make(map[*diff.Event]int)
	for i, club := range c.Clubs {
		clubs[club] = i
		for j, e := range club.Events {
			events[e] = j
		}
	}
	refTo := func(club *diff.Changes, e *diff.Event) eventRef {
		ref := eventRef{Club: clubs[club]}
		if i, ok := events[e]; ok {
			ref.Event = &i
		}
		return ref
	}
	list := []moveObject{}
	for _, m := range c.Moves {
		list = append(list, moveObject{
			Kind: moveKind(m), Player: newManObject(m.In.Player()), From: m.From.Club(), To: m.To.Club(),
			Out: refTo(m.From, m.Out), In: refTo(m.To, m.In), By: m.How, Guess: m.How.IsGuess(), Text: moveText(m),
		})
	}
	return list
}

func versionOf(s *squad.Squad) *versionObject {
	if s == nil {
		return nil
	}
	return &versionObject{s.File, s.Club, s.AsOf, s.Shape(), s.Currency, len(s.Players)}
}

func newEventObject(c *diff.Changes, e *diff.Event) eventObject {
	object := eventObject{
		Kind: e.Kind, Tone: e.Kind.Tone(), Old: namedPlayerOf(e.Old), New: namedPlayerOf(e.New), Facts: factObjects(c, e), Text: eventText(c, e),
	}
	if p := e.Player(); p != nil {
		man := newManObject(p)
		object.Player = &man
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
		object.Order = &orderObject{e.At, namedPlayersOf(e.OldOrder), namedPlayersOf(e.NewOrder)}
	}
	for i, behind := range e.Behind {
		object.Behind = append(object.Behind, behindObject{e.New.Positions[i], namedPlayerOf(behind)})
	}
	return object
}

func namedPlayersOf(players []*squad.Player) []*namedPlayer {
	list := make([]*namedPlayer, len(players))
	for i, p := range players {
		list[i] = namedPlayerOf(p)
	}
	return list
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
	case diff.FactName:
		return p.Name
	case diff.FactID:
		return textOrNil(p.ID)
	case diff.FactBorn:
		return p.Born
	case diff.FactNationality:
		return orEmpty(p.Nationality)
	case diff.FactPositions:
		return orEmpty(p.Positions)
	case diff.FactAlso:
		return orEmpty(p.Also)
	case diff.FactRole:
		return p.Role
	case diff.FactContractUntil:
		return p.Contract.Until
	case diff.FactOption:
		if p.Contract.Option.IsZero() {
			return nil
		}
		return optionObject{p.Contract.Option, p.Contract.Holder.String()}
	case diff.FactReleaseClause:
		return p.Contract.ReleaseClause
	case diff.FactLoan:
		return filed.Loan
	case diff.FactJoins:
		return filed.Joins
	case diff.FactLeaves:
		return filed.Leaves
	case diff.FactValue:
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
	case diff.FactClub:
		return s.Club
	case diff.FactAliases:
		return orEmpty(s.Aliases)
	case diff.FactCountry:
		return textOrNil(s.Country)
	case diff.FactCompetitions:
		return orEmpty(s.Competitions)
	case diff.FactAsOf:
		return s.AsOf
	case diff.FactFormation:
		return s.Shape()
	case diff.FactCover:
		cover := make(map[string]int)
		for at := range squad.AllPositions() {
			cover[at.String()] = s.Cover.Of(at)
		}
		return cover
	case diff.FactCurrency:
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

func effectObjects(effects []diff.Effect, season squad.Season) []effectObject {
	list := []effectObject{}
	for i := range effects {
		e := &effects[i]
		object := effectObject{
			Positions: e.Positions.List(), Verdict: e.Verdict(), Old: newStateObject(e.Old), New: newStateObject(e.New),
			Players: []shiftObject{}, Nearby: e.Nearby, Text: effectText(e, season),
		}
		for _, s := range e.Players {
			object.Players = append(object.Players, shiftObject{*namedPlayerOf(s.Player), s.Old, s.New})
		}
		list = append(list, object)
	}
	return list
}

func newStateObject(s diff.State) stateObject {
	return stateObject{s.Urgency, rangeObject(s.Signings), s.Needed.List(), figuresOf(s.Count)}
}
