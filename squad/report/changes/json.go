package changes

import (
	"io"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/diff"
	"github.com/depth-football/depth/squad/identity"
	"github.com/depth-football/depth/squad/report/facts"
	"github.com/depth-football/depth/squad/report/page"
)

// Schema names the form that [JSON] writes. It changes when a script that reads the old
// form would break.
const Schema = "depth/diff/v3"

type document struct {
	Schema string       `json:"schema"`
	Before string       `json:"before"`
	After  string       `json:"after"`
	Moves  []moveObject `json:"moves"`
	Clubs  []clubObject `json:"clubs"`
}

type moveObject struct {
	Kind   diff.MoveKind     `json:"kind"`
	Player whoObject         `json:"player"`
	From   string            `json:"from"`
	To     string            `json:"to"`
	LentTo string            `json:"lent_to,omitempty"` // the club to which the other one lends the player on
	Out    eventRef          `json:"out"`
	In     eventRef          `json:"in"`
	LentIn *eventRef         `json:"lent_in,omitempty"`
	Facts  []factObject      `json:"facts"` // of the player that changed besides
	By     identity.Evidence `json:"recognised_by"`
	Guess  bool              `json:"guess"`
	Text   string            `json:"text"`
}

// eventRef refers to one end of a move. The event is null if the club was added or
// removed.
type eventRef struct {
	Club  int  `json:"club"`
	Event *int `json:"event"`
}

type clubObject struct {
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
	File      string     `json:"file"`
	Club      string     `json:"club"`
	AsOf      squad.Date `json:"as_of"`
	Formation any        `json:"formation"` // null if the file names none
	Currency  string     `json:"currency,omitempty"`
	Players   int        `json:"players"`
}

type eventObject struct {
	Kind     diff.Kind          `json:"kind"`
	Tone     diff.Tone          `json:"tone"`
	Player   *whoObject         `json:"player"`
	Old      *facts.Identity    `json:"old_player"`
	New      *facts.Identity    `json:"new_player"`
	By       *identity.Evidence `json:"recognised_by,omitempty"`
	Guess    bool               `json:"guess,omitempty"`
	Facts    []factObject       `json:"facts"`
	Injury   *injuryPair        `json:"injury,omitempty"`
	Injuries []facts.Injury     `json:"injuries,omitempty"`
	Absence  *absencePair       `json:"absence,omitempty"`
	Absences []facts.Absence    `json:"absences,omitempty"`
	Order    *orderObject       `json:"order,omitempty"`
	Behind   []behindObject     `json:"behind,omitempty"`
	Move     *int               `json:"move,omitempty"`
	Owners   []ownerObject      `json:"still_in,omitempty"` // the clubs whose files still have a player who has come
	Text     string             `json:"text"`
}

type ownerObject struct {
	Club   string         `json:"club"`
	Player facts.Identity `json:"player"`
}

// passedObject is an event that happened by the dates in the files.
type passedObject struct {
	Kind   diff.Kind `json:"kind"`
	Tone   diff.Tone `json:"tone"`
	Player whoObject `json:"player"`
	Text   string    `json:"text"`
}

// whoObject is the player of an event, as in the new file if they are in it.
type whoObject struct {
	facts.Identity
	Positions []squad.Position `json:"positions"`
}

func newWhoObject(p *squad.Player) whoObject {
	return whoObject{*facts.IdentityOf(p), page.OrEmpty(p.Positions)}
}

type injuryPair struct {
	Old *facts.Injury `json:"old"`
	New *facts.Injury `json:"new"`
}

type absencePair struct {
	Old *facts.Absence `json:"old"`
	New *facts.Absence `json:"new"`
}

type orderObject struct {
	Position squad.Position    `json:"position"`
	Old      []*facts.Identity `json:"old"`
	New      []*facts.Identity `json:"new"`
}

// behindObject is the player right ahead of a new player in a pecking order, null if
// there is none.
type behindObject struct {
	Position squad.Position  `json:"position"`
	Player   *facts.Identity `json:"player"`
}

// JSON writes all changes between squad files, in the form that [Schema] names.
func JSON(w io.Writer, c *diff.Comparison) error {
	doc := document{Schema: Schema, Before: c.Before, After: c.After, Moves: moveObjects(c), Clubs: []clubObject{}}
	index := make(map[*diff.Move]int)
	for i, m := range c.Moves {
		index[m] = i
	}
	for _, club := range c.Clubs {
		object := clubObject{
			Club: club.Club(), Old: versionOf(club.Old), New: versionOf(club.New), Events: []eventObject{}, Passed: []passedObject{},
		}
		for _, e := range club.Events {
			event := newEventObject(club, e)
			if i, ok := index[e.Move]; ok {
				event.Move = &i
			}
			object.Events = append(object.Events, event)
		}
		for _, e := range club.Passed {
			object.Passed = append(object.Passed, passedObject{e.Kind, e.Kind.Tone(), newWhoObject(e.New), passedText(club, e)})
		}
		var impact diff.Impact
		if club.Impact != nil {
			impact = *club.Impact
			object.Season, object.JudgedAs = &impact.Season, &impact.Day
		}
		object.Effects, object.Passing = effectObjects(impact.Effects, impact.Next), effectObjects(impact.Passing, impact.Next)
		doc.Clubs = append(doc.Clubs, object)
	}
	return page.WriteJSON(w, doc)
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
		object := moveObject{
			Kind: m.Kind(), Player: newWhoObject(m.In.Player()), From: m.From.Club(), To: m.To.Club(), LentTo: lentTo(m),
			Out: refTo(m.From, m.Out), In: refTo(m.To, m.In), Facts: []factObject{}, By: m.How, Guess: m.How.IsGuess(), Text: moveText(m),
		}
		if m.LentTo != nil {
			ref := refTo(m.LentTo, m.LentIn)
			object.LentIn = &ref
		}
		for f := range m.Facts().All() {
			object.Facts = append(object.Facts, factObject{f, playerFact(f, m.Out.Old), playerFact(f, m.In.New)})
		}
		list = append(list, object)
	}
	return list
}

func versionOf(s *squad.Squad) *versionObject {
	if s == nil {
		return nil
	}
	return &versionObject{s.File, s.Club, s.AsOf, orNull(s.Formation), s.Currency, len(s.Players)}
}

func newEventObject(c *diff.Changes, e *diff.Event) eventObject {
	object := eventObject{
		Kind: e.Kind, Tone: e.Kind.Tone(), Old: facts.IdentityOf(e.Old), New: facts.IdentityOf(e.New),
		Facts: factObjects(c, e), Text: eventText(c, e),
	}
	for _, o := range e.Owners {
		object.Owners = append(object.Owners, ownerObject{o.Club.Club(), *facts.IdentityOf(o.Player)})
	}
	if p := e.Player(); p != nil {
		who := newWhoObject(p)
		object.Player = &who
	}
	switch {
	case e.Old != nil && e.New != nil:
		object.By, object.Guess = &e.How, e.How.IsGuess()
	case e.Player() != nil:
		object.Injuries = facts.InjuriesOf(e.Player().Injuries)
		object.Absences = facts.AbsencesOf(e.Player().Absences)
	}
	if e.OldSpell != nil || e.NewSpell != nil {
		object.Injury = &injuryPair{(*facts.Injury)(e.OldSpell), (*facts.Injury)(e.NewSpell)}
	}
	if e.OldAbsence != nil || e.NewAbsence != nil {
		object.Absence = &absencePair{(*facts.Absence)(e.OldAbsence), (*facts.Absence)(e.NewAbsence)}
	}
	if e.Kind == diff.Reordered {
		object.Order = &orderObject{e.At, identitiesOf(e.OldOrder), identitiesOf(e.NewOrder)}
	}
	for i, behind := range e.Behind {
		object.Behind = append(object.Behind, behindObject{e.New.Positions[i], facts.IdentityOf(behind)})
	}
	return object
}

func identitiesOf(players []*squad.Player) []*facts.Identity {
	list := make([]*facts.Identity, len(players))
	for i, p := range players {
		list[i] = facts.IdentityOf(p)
	}
	return list
}
