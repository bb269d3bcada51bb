package threeway

import "github.com/depth-football/depth/squad/squadfile"

// put is a fact that a player, or the club if the player is -1, is to have in ours.
type put struct {
	player int
	key    string
	value  *Value
}

// edit is ours with those facts that cannot be taken from the lines of either side, nil if
// there are none.
func (m *merger) edit(c choice) (*Part, error) {
	puts := putsOf(-1, m.clubs(), m.club[c], false)
	for p, done := range m.outcomes {
		if l := m.lines(p, c); done.merged[c] != nil && !l.isOneSided() {
			puts = append(puts, putsOf(m.people[p].ours, done.versions, done.merged[c], !l.isAlongside())...)
		}
	}
	if len(puts) == 0 {
		return nil, nil
	}
	e, err := squadfile.Edit(m.File, m.our)
	if err != nil {
		return nil, err
	}
	for _, put := range puts {
		if put.player < 0 {
			err = e.Club.Put(put.key, put.value)
		} else {
			err = e.Players[put.player].Put(put.key, put.value)
		}
		if err != nil {
			return nil, err
		}
	}
	text, err := e.Bytes()
	if err != nil {
		return nil, err
	}
	if e, err = squadfile.Edit(m.File, text); err != nil {
		return nil, err
	}
	return e.Parts()
}

// putsOf are the facts that ours does not have; if theirs has them, only if all are wanted.
func putsOf(player int, v versions, merged *Value, all bool) []put {
	var puts []put
	for _, key := range keysOf(versions{ours: v.ours, theirs: merged}) {
		if is := merged.Of(key); !is.Equal(v.ours.Of(key)) && (all || !is.Equal(v.theirs.Of(key))) {
			puts = append(puts, put{player, key, is})
		}
	}
	return puts
}
