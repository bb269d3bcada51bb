package identity

import "github.com/depth-football/depth/squad"

// Roster is players of one club, such as those of its file, that are added one after
// another. It finds those who surely stand there twice.
type Roster struct {
	players  []*squad.Player
	entries  []Entry // of the first players; most rosters need none
	ids      map[string]int
	last     map[string]int // of a name
	namesake []int          // the one before of the name, -1 if there is none
	letters  []byte         // of the name that was asked for last
	asked    *squad.Player
}

// Repeated finds the player on the roster. byID is the place of the first one with the id.
// byName is the place of the last one with the name, if nothing else speaks against it.
// They are -1 if there is none.
func (r *Roster) Repeated(p *squad.Player) (byID, byName int) {
	byID, byName = -1, -1
	if at, taken := r.ids[p.ID]; taken {
		byID = at
	}
	r.ask(p)
	at, taken := r.last[string(r.letters)]
	if !taken {
		return byID, -1
	}
	for e := NewEntry(p, ""); at >= 0; at = r.namesake[at] {
		if (p.ID == "" || p.ID != r.players[at].ID) && JudgeInClub(r.entry(at), e) == ByName {
			return byID, at
		}
	}
	return byID, -1
}

func (r *Roster) ask(p *squad.Player) {
	if r.asked != p {
		r.letters, r.asked = appendLetters(r.letters[:0], p.Name), p
	}
}

func (r *Roster) entry(at int) Entry {
	for i := len(r.entries); i <= at; i++ {
		r.entries = append(r.entries, NewEntry(r.players[i], ""))
	}
	return r.entries[at]
}

// Add puts a player on the roster.
func (r *Roster) Add(p *squad.Player) {
	if r.ids == nil {
		r.ids, r.last = make(map[string]int), make(map[string]int)
	}
	here := len(r.players)
	r.players = append(r.players, p)
	if _, taken := r.ids[p.ID]; !taken && p.ID != "" {
		r.ids[p.ID] = here
	}
	before := -1
	if r.ask(p); len(r.letters) > 0 {
		if at, taken := r.last[string(r.letters)]; taken {
			before = at
		}
		r.last[string(r.letters)] = here
	}
	r.namesake = append(r.namesake, before)
}
