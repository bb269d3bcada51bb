package identity

// Repeated finds who stands twice in one list of a club, such as its file, without a
// doubt: entries, as New, that have the id of an earlier one, or its name and nothing
// that speaks against it. An entry comes once with the first one of its id, and once with
// the last one before it of its name.
func Repeated(entries []Entry) []Pairing {
	var pairs []Pairing
	ids, byName := make(map[string]int), make(map[string][]int, len(entries))
	for i := range entries {
		e := &entries[i]
		if first, taken := ids[e.ID]; taken {
			pairs = append(pairs, Pairing{first, i, weigh(&entries[first], e, true).how})
		} else if e.ID != "" {
			ids[e.ID] = i
		}
		last := -1
		for _, s := range e.spellings() {
			namesakes := byName[s.letters]
			for n := len(namesakes) - 1; n >= 0 && namesakes[n] > last; n-- {
				other := &entries[namesakes[n]]
				if (e.ID == "" || e.ID != other.ID) && weigh(other, e, true).how == ByName {
					last = namesakes[n]
				}
			}
			if s.letters != "" && (len(namesakes) == 0 || namesakes[len(namesakes)-1] != i) {
				byName[s.letters] = append(namesakes, i)
			}
		}
		if last >= 0 {
			pairs = append(pairs, Pairing{last, i, ByName})
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
