package identity

import "github.com/depth-football/depth/squad"

// Repeated finds who stands twice among the players of a club, as in its file, without a
// doubt: those, as New, who have the id of an earlier one, or the name and nothing that
// speaks against it. A player comes once with the first one of the id, and once with the
// last one before of the name.
func Repeated(players []squad.Player) []Pairing {
	var pairs []Pairing
	var entries []Entry // of most lists nobody needs one
	judge := func(i, j int) Evidence {
		if entries == nil {
			entries = Entries(players)
		}
		return JudgeInClub(entries[i], entries[j])
	}
	ids := make(map[string]int)
	last := make(map[string]int, len(players)) // of a name
	namesake := make([]int, len(players))      // the one before, -1 if there is none
	var letters []byte
	for i := range players {
		p := &players[i]
		if first, taken := ids[p.ID]; taken {
			pairs = append(pairs, Pairing{first, i, judge(first, i)})
		} else if p.ID != "" {
			ids[p.ID] = i
		}
		if letters = appendLetters(letters[:0], p.Name); len(letters) == 0 {
			continue
		}
		before, taken := last[string(letters)]
		if !taken {
			before = -1
		}
		last[string(letters)], namesake[i] = i, before
		for j := before; j >= 0; j = namesake[j] {
			if (p.ID == "" || p.ID != players[j].ID) && judge(j, i) == ByName {
				pairs = append(pairs, Pairing{j, i, ByName})
				break
			}
		}
	}
	return pairs
}

// Doubtful finds who may stand twice in one list of a club under different names or
// birth dates: for each such entry, as New, the one before it that is most surely the
// same person, if it is not one of those that [Repeated] finds.
func Doubtful(entries []Entry) []Pairing {
	var pairs []Pairing
	before := make(map[key][]int)
	judgedWith := make([]int, len(entries)) // counted from 1
	var keys []key
	for i := range entries {
		e := &entries[i]
		var surest Pairing
		var most verdict
		keys = appendKeysInClub(keys[:0], e)
		for _, k := range keys {
			for _, j := range before[k] {
				if judgedWith[j] == i+1 {
					continue
				}
				judgedWith[j] = i + 1
				v := weigh(&entries[j], e, true)
				if v.how == None || v.how == ByID || v.how == ByName {
					continue
				}
				if surest.How == None || compareVerdicts(v, most) < 0 {
					surest, most = Pairing{j, i, v.how}, v
				}
			}
			if at := before[k]; len(at) < mostAlike && (len(at) == 0 || at[len(at)-1] != i) {
				before[k] = append(at, i)
			}
		}
		if surest.How != None {
			pairs = append(pairs, surest)
		}
	}
	return pairs
}
