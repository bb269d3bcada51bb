package threeway

import "github.com/depth-football/depth/squad"

// alike reports whether two items of lists that are not equal are about one thing.
func alike(fact string, v, w *Value) bool {
	if !v.IsMap || !w.IsMap {
		return false
	}
	switch fact {
	case "injuries":
		return sameSpell(v, w, "what")
	case "absences":
		return sameSpell(v, w, "why")
	}
	if name := v.Of("name"); name != nil {
		return name.Equal(w.Of("name"))
	}
	equal := 0
	for i, key := range v.Keys {
		if v.List[i].Equal(w.Of(key)) {
			equal++
		}
	}
	return 2*equal >= max(len(v.Keys), len(w.Keys))
}

// sameSpell reports whether two spells away are one: they began on one day, or are of one
// kind and at one time. Nobody tears the same ligament twice at once.
func sameSpell(v, w *Value, kind string) bool {
	if since := v.Of("since"); since != nil && since.Equal(w.Of("since")) {
		return true
	}
	return v.Of(kind).Equal(w.Of(kind)) && !endsBefore(v, w) && !endsBefore(w, v)
}

// endsBefore reports whether a spell is over before another one begins.
func endsBefore(v, w *Value) bool {
	end, begin := v.Of("until"), w.Of("since")
	if end == nil || begin == nil {
		return false
	}
	last, err := squad.ParseDate(end.Text)
	first, err2 := squad.ParseDate(begin.Text)
	return err == nil && err2 == nil && !last.After(first)
}
