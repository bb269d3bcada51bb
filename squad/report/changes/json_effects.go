package changes

import (
	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/diff"
	"github.com/depth-football/depth/squad/report/facts"
)

type effectObject struct {
	Positions []squad.Position `json:"positions"`
	Verdict   diff.Verdict     `json:"verdict"`
	Old       stateObject      `json:"old"`
	New       stateObject      `json:"new"`
	Players   []shiftObject    `json:"players"`
	Nearby    bool             `json:"nearby,omitempty"`
	Shape     bool             `json:"shape,omitempty"` // whether the formation or the cover has a part in it
	Text      []string         `json:"text"`
}

type stateObject struct {
	Urgency  squad.Urgency    `json:"urgency"`
	Signings facts.Range      `json:"signings"`
	Needed   []squad.Position `json:"needed_at"`
	At       []markObject     `json:"urgencies"` // of the positions with a need
	facts.Figures
}

type markObject struct {
	Position squad.Position `json:"position"`
	Urgency  squad.Urgency  `json:"urgency"`
}

type shiftObject struct {
	facts.Identity
	Old         diff.Standing    `json:"old"`
	New         diff.Standing    `json:"new"`
	OldHome     []squad.Position `json:"old_home"` // where the formations have use for the player as at home
	NewHome     []squad.Position `json:"new_home"`
	SeasonAfter bool             `json:"season_after,omitempty"`
}

func effectObjects(effects []diff.Effect, next squad.Season) []effectObject {
	list := []effectObject{}
	for i := range effects {
		e := &effects[i]
		object := effectObject{
			Positions: e.Positions.List(), Verdict: e.Verdict(), Old: newStateObject(e.Old), New: newStateObject(e.New),
			Players: []shiftObject{}, Nearby: e.Nearby, Shape: e.Shape, Text: effectText(e, next),
		}
		for _, s := range e.Players {
			object.Players = append(object.Players, shiftObject{
				*facts.IdentityOf(s.Player), s.Old, s.New, s.OldUse.Home.List(), s.NewUse.Home.List(), s.SeasonAfter,
			})
		}
		list = append(list, object)
	}
	return list
}

func newStateObject(s diff.State) stateObject {
	marks := []markObject{}
	for at := range s.Needed.All() {
		marks = append(marks, markObject{at, s.At[at]})
	}
	return stateObject{s.Urgency, facts.Range(s.Signings), s.Needed.List(), marks, facts.FiguresOf(s.Count)}
}
