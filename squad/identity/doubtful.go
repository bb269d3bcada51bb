package identity

// Doubtful finds who may stand twice in one list of a club under different names or
// birth dates: for each such entry, as New, the one before it that is most surely the
// same person, if it is not one that a [Roster] finds.
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
