package changes

import (
	"fmt"
	"strings"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/diff"
	"github.com/depth-football/depth/squad/outlook"
	"github.com/depth-football/depth/squad/report/wording"
)

// throughText names the players behind an effect, and the formation or the cover if these
// have a part in it.
func throughText(e *diff.Effect, next squad.Season) string {
	var parts []string
	if e.Shape {
		parts = append(parts, shapeText(e))
	}
	if e.Nearby {
		parts = append(parts, "Who can play elsewhere too is counted again.")
	}
	for way, names := range shiftedNames(e, next) {
		if len(names) > 0 {
			parts = append(parts, wayLabel(shiftWay(way), e.Positions, next)+": "+wording.And(names)+".")
		}
	}
	return strings.Join(parts, " ")
}

// shapeText says which formation is played, and how many players are wanted for each spot,
// as far as that is about the positions of the effect, or else all of it.
func shapeText(e *diff.Effect) string {
	was, is := e.OldShape, e.NewShape
	spots, cover := false, false
	for at := range e.Positions.All() {
		spots = spots || was.Formation.Starts(at) != is.Formation.Starts(at)
		cover = cover || was.Cover.Of(at) != is.Cover.Of(at)
	}
	isElsewhere := !spots && !cover
	var parts []string
	if from, to := was.Formation.String(), is.Formation.String(); from != to && (spots || isElsewhere) {
		parts = append(parts, "formation "+changed(from, to))
	}
	if text := coverText(was.Cover, is.Cover); text != "" && (cover || isElsewhere) {
		parts = append(parts, "cover "+text)
	}
	return wording.Capital(strings.Join(parts, "; ")) + "."
}

// shiftWay is a way in which a player can count for more or less than before.
type shiftWay uint8

const (
	lost shiftWay = iota
	noLongerHome
	noLongerCovers
	lessCertain
	goesNext
	gained
	nowHome
	nowCovers
	moreCertain
	staysNext
	elsewhereToo
	elsewhereNoMore
	otherwise
	shiftWays // one more than the last
)

// wayLabel names a way at some positions. A single position has a name of its own.
func wayLabel(way shiftWay, at squad.PositionSet, next squad.Season) string {
	home := "at home there"
	if list := at.List(); len(list) == 1 {
		home = "a " + list[0].Name()
		if strings.ContainsRune("aeiou", rune(home[2])) {
			home = "an " + list[0].Name()
		}
	}
	switch way {
	case lost:
		return "Lost"
	case noLongerHome:
		return "No longer " + home
	case noLongerCovers:
		return "No longer covers"
	case lessCertain:
		return "Less certain"
	case goesNext:
		return "Not there in " + next.String()
	case gained:
		return "Gained"
	case nowHome:
		return "Now " + home
	case nowCovers:
		return "Covers now"
	case moreCertain:
		return "More certain"
	case staysNext:
		return "There in " + next.String()
	case elsewhereToo:
		return "Plays elsewhere too"
	case elsewhereNoMore:
		return "Plays elsewhere no more"
	}
	return "Seen otherwise"
}

// shiftedNames are the names of the players behind an effect, by the way their count
// changed.
func shiftedNames(e *diff.Effect, next squad.Season) (names [shiftWays][]string) {
	for i := range e.Players {
		s := &e.Players[i]
		way := wayOf(s)
		if e.Nearby && (way == noLongerHome || way == nowHome) {
			way = elsewhere(s)
		}
		name := s.Player.Name
		var details []string
		switch {
		case way == elsewhereToo || way == elsewhereNoMore:
			details = append(details, uses(s))
		case e.Nearby:
			name += " at " + codeList(s.Player.Positions)
		}
		if way == otherwise && s.Before != nil && s.After != nil && s.Before.Role != s.After.Role {
			details = append(details, changed(s.Before.Role.String(), s.After.Role.String()))
		}
		if doubts := shiftDoubts(s, way); doubts != "" {
			details = append(details, doubts)
		}
		if s.SeasonAfter && way != goesNext && way != staysNext {
			details = append(details, "in "+next.String())
		}
		if len(details) > 0 {
			name += " (" + strings.Join(details, "; ") + ")"
		}
		names[way] = append(names[way], name)
	}
	return names
}

// wayOf is the way in which a player counts for more or less.
func wayOf(s *diff.Shift) shiftWay {
	covered := s.Old == diff.Covers || s.Old == diff.MayCover
	covers := s.New == diff.Covers || s.New == diff.MayCover
	isHere := s.Before != nil && s.After != nil && s.Before.Counts() && s.After.Counts()
	switch {
	case s.Old == s.New && s.OldUse != s.NewUse:
		return elsewhere(s)
	case s.Old == s.New:
		return otherwise
	case s.SeasonAfter && s.New == diff.NotThere, s.New == diff.GoesNext:
		return goesNext
	case s.SeasonAfter && s.Old == diff.NotThere, s.Old == diff.GoesNext:
		return staysNext
	case covered && s.New == diff.NotThere:
		return noLongerCovers
	case isHere && s.New == diff.NotThere, isHere && covers && !covered:
		return noLongerHome
	case s.New == diff.NotThere:
		return lost
	case covers && s.Old == diff.NotThere:
		return nowCovers
	case isHere && s.Old == diff.NotThere, isHere && covered && !covers:
		return nowHome
	case s.Old == diff.NotThere:
		return gained
	case s.New < s.Old:
		return lessCertain
	}
	return moreCertain
}

// elsewhere is whether a player can play at other positions too, or no more.
func elsewhere(s *diff.Shift) shiftWay {
	if s.NewUse.Home&^s.OldUse.Home != 0 || s.NewUse.Able&^s.OldUse.Able != 0 || s.NewUse.Cover&^s.OldUse.Cover != 0 {
		return elsewhereToo
	}
	return elsewhereNoMore
}

// uses says at home where a player is and was, or where else they can play.
func uses(s *diff.Shift) string {
	was, is := s.OldUse, s.NewUse
	for _, at := range [...][2]squad.PositionSet{{was.Home, is.Home}, {was.Cover, is.Cover}} {
		if at[0] != at[1] {
			return changed(orNone(strings.Fields(at[0].Join(" "))), orNone(strings.Fields(at[1].Join(" "))))
		}
	}
	return changed(was.Able.Join(", "), is.Able.Join(", "))
}

// shiftDoubts says why a player is less certain than before, or was until now.
func shiftDoubts(s *diff.Shift, way shiftWay) string {
	switch way {
	case lessCertain, otherwise:
		return uncertainty(s.After)
	case gained, nowCovers, nowHome:
		if s.New != diff.Sure && s.New != diff.Covers {
			return uncertainty(s.After)
		}
	case moreCertain:
		if was := uncertainty(s.Before); was != "" && uncertainty(s.After) == "" {
			return "was: " + was
		}
		return uncertainty(s.After)
	}
	return ""
}

// uncertainty is why a player cannot be counted on without a doubt.
func uncertainty(p *outlook.Player) string {
	switch {
	case p == nil:
		return ""
	case p.ComesLater():
		return "there from " + wording.When(p.Date)
	case p.Doubts.AboutSeason() != 0:
		q, is := *p, *p.Player
		is.Joins.Fee, is.Leaves.Fee = squad.Money{}, squad.Money{} // the events tell them, with their currency
		q.Player = &is
		return wording.Doubts(&q, q.Doubts.AboutSeason())
	case p.Role == squad.Fringe:
		return fmt.Sprint(p.Role)
	}
	return ""
}
