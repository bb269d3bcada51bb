package table

import (
	"encoding/json"
	"maps"
	"slices"
	"strings"

	"github.com/depth-football/depth/squad/names"
)

// list is a list of objects in a JSON document: players, or clubs with players in them.
type list struct {
	*builder
	number int
	key    string   // under which it stands
	around []*frame // the objects in which it stands
	rows   int
	others int             // elements that are no objects
	levels int             // of objects between it and the players in it
	known  map[string]bool // the keys of its rows
	err    error           // why they cannot be read
}

// The keys of lists of players and of lists of clubs, in small letters.
var (
	playerLists = []string{
		"players", "squad", "roster", "spieler", "kader", "joueurs", "effectif", "jugadores", "plantilla", "giocatori", "jogadores",
	}
	clubLists = []string{"clubs", "teams", "squads", "leagues", "competitions", "vereine", "equipes", "equipos"}
)

func isOne(key string, of []string) bool { return slices.Contains(of, strings.ToLower(key)) }

// choose is the list that is read.
func choose(lists []*list) *list {
	isCalled := func(l *list) bool { return isOne(l.key, playerLists) }
	hasPlayers := func(l *list) bool { return l.levels > 0 }
	for _, is := range []func(*list) bool{isCalled, hasPlayers} {
		if i := slices.IndexFunc(lists, is); i >= 0 {
			return lists[i]
		}
	}
	return lists[0]
}

// tellOthers tells which lists are not read, and what of the one that is.
func (t *builder) tellOthers(lists []*list, chosen *list) {
	const most = 3
	var others []string
	for _, l := range lists {
		if l != chosen {
			others = append(others, names.Quote(l.key))
		}
	}
	more := ""
	if len(others) > most {
		others, more = others[:most], ", …"
	}
	if len(others) > 0 {
		t.lose(0, "of its lists of objects only %s is read, not %s%s", names.Quote(chosen.key), strings.Join(others, ", "), more)
	}
	if chosen.others > 0 {
		t.lose(0, "its list has something else than objects, which is left out: %d times", chosen.others)
	}
}

// learn notes the keys of a row.
func (l *list) learn(row facts, level int) error {
	if l.known == nil {
		l.known = make(map[string]bool)
	}
	l.levels = max(l.levels, level)
	for key := range row {
		if len(key) > MaxCell && l.err == nil {
			l.err = l.longCell(l.rows + 2)
		}
		if len(l.known) <= MaxColumns {
			l.known[key] = true
		}
	}
	if len(l.known) > MaxColumns && l.err == nil {
		l.err = l.manyColumns(l.rows+2, len(row))
	}
	return nil
}

// above are the facts of the objects around a list, which are those of all its rows.
func (l *list) above() facts {
	all := make(facts)
	level := l.levels
	if level == 0 && !isOne(l.key, playerLists) {
		return all
	}
	for _, f := range slices.Backward(l.around) {
		if len(f.facts) > 0 {
			all.below(f.facts, level)
			level++
		}
	}
	return all
}

func (l *list) heading(above facts) []string {
	keys := maps.Clone(l.known)
	for key := range above {
		keys[key] = true
	}
	return slices.Sorted(maps.Keys(keys))
}

// expand makes rows of an object: itself, or the players in it. around are the objects
// around it in the same list, the nearest first; each is told how many they are.
func expand(object map[string]any, around []facts, each func(row facts, level int) error) error {
	key, inner := playersIn(object)
	if len(inner) == 0 || len(around) == deepest {
		row := factsOf(object, 0)
		for level, f := range around {
			row.below(f, level)
		}
		return each(row, len(around))
	}
	own := factsOf(object, 0)
	delete(own, key)
	around = append([]facts{own}, around...)
	for _, o := range inner {
		if err := expand(o, around, each); err != nil {
			return err
		}
	}
	return nil
}

// playersIn are the players of a club, or the clubs of a league if they have players, and
// the key under which they stand.
func playersIn(object map[string]any) (first string, found []map[string]any) {
	for key, value := range object {
		list, is := value.([]any)
		if !is || found != nil && key > first {
			continue
		}
		if inner := objectsOf(list); len(inner) > 0 && (isOne(key, playerLists) || isOne(key, clubLists) && havePlayers(inner)) {
			first, found = key, inner
		}
	}
	return first, found
}

func havePlayers(clubs []map[string]any) bool {
	return slices.ContainsFunc(clubs, func(c map[string]any) bool {
		_, players := playersIn(c)
		return len(players) > 0
	})
}

// facts are what an object says, by key. What stands in an object in it has both keys.
type facts map[string]string

func (f facts) set(key, value string) {
	if _, known := f[key]; !known {
		f[key] = value
	}
}

// nest adds the facts of an object in the object. Its name stands for it, too.
func (f facts) nest(key string, inner facts) {
	for _, name := range []string{"name", "label"} {
		if inner[name] != "" {
			f.set(key, inner[name])
		}
	}
	for _, k := range slices.Sorted(maps.Keys(inner)) {
		f.set(key+"_"+k, inner[k])
	}
}

// below adds the facts of an object around the one that has these: its club's, or, a level
// above, its league's.
func (f facts) below(around facts, level int) {
	levels := [][]string{{"club", "team", "squad"}, {"league", "competition"}}
	if level >= len(levels) {
		return
	}
	for _, key := range slices.Sorted(maps.Keys(around)) {
		own := slices.ContainsFunc(levels[level], func(word string) bool { return strings.HasPrefix(strings.ToLower(key), word) })
		if own {
			f.set(key, around[key])
		} else {
			f.set(levels[level][0]+"_"+key, around[key])
		}
	}
}

// factsOf are the facts of an object, which itself stands in so many others.
func factsOf(object map[string]any, depth int) facts {
	f := make(facts, len(object))
	for key, value := range object {
		if _, is := value.(map[string]any); !is {
			f[key] = plainOf(value)
		}
	}
	if len(f) == len(object) || depth == deepest {
		return f
	}
	for _, key := range slices.Sorted(maps.Keys(object)) {
		if inner, is := object[key].(map[string]any); is {
			f.nest(key, factsOf(inner, depth+1))
		}
	}
	return f
}

// plainOf is a value as a cell: lists are joined by commas, objects in them by their
// names.
func plainOf(value any) string {
	switch v := value.(type) {
	case string:
		return v
	case json.Number:
		return v.String()
	case bool:
		if v {
			return "true"
		}
		return "false"
	case map[string]any:
		name, _ := v["name"].(string)
		return name
	case []any:
		var parts []string
		for _, item := range v {
			if text := plainOf(item); text != "" {
				parts = append(parts, text)
			}
		}
		return strings.Join(parts, ", ")
	}
	return ""
}
