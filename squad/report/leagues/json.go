package leagues

import (
	"io"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/league"
	"github.com/depth-football/depth/squad/report/facts"
	"github.com/depth-football/depth/squad/report/page"
)

// Schema names the form of what [JSON] writes. It changes when a script
// that reads the old form would break.
const Schema = "depth/league/v2"

// head is the document without the lists of clubs and of the market, which
// come one element after the other: all of them at once are large.
type head struct {
	Schema   string      `json:"schema"`
	Read     int         `json:"read"`
	Signings facts.Range `json:"signings"` // wanted for the season
	ByNext   facts.Range `json:"by_next"`  // by the one after, those of the season among them
}

type clubObject struct {
	Rank      int                `json:"rank"`
	Club      string             `json:"club"`
	Country   string             `json:"country,omitempty"`
	League    *competitionObject `json:"league"`
	File      string             `json:"file"`
	Season    squad.Season       `json:"season"`
	Next      squad.Season       `json:"next_season"`
	AsOf      squad.Date         `json:"as_of"`
	On        squad.Date         `json:"on"`
	Formation squad.Formation    `json:"formation"`
	Currency  string             `json:"currency,omitempty"`
	Players   int                `json:"players"`
	Signings  facts.Range        `json:"signings"`
	ByNext    facts.Range        `json:"by_next"`
	Positions []markObject       `json:"positions"`
	Needs     []shortfallObject  `json:"needs"`
	Squad     squadObject        `json:"squad"`
	Contracts contractsObject    `json:"contracts"`
}

type competitionObject struct {
	Key  string `json:"key"`
	Name string `json:"name"`
}

type markObject struct {
	Position squad.Position `json:"position"`
	Spots    int            `json:"spots"`
	Wanted   int            `json:"wanted"`
	Mark     string         `json:"mark"`
}

type shortfallObject struct {
	Positions []squad.Position `json:"positions"`
	Reach     []squad.Position `json:"reach"`
	Urgency   squad.Urgency    `json:"urgency"`
	Worst     squad.Urgency    `json:"worst"`
	Signings  facts.Range      `json:"signings"`
	Takes     int              `json:"takes"`
	Rate      *float64         `json:"signing_rate"`
	Fits      []fitObject      `json:"fits"`
}

// fitObject is a player and what they would lift.
type fitObject struct {
	movableObject
	Lifts string `json:"lifts"`
}

type marketObject struct {
	Position squad.Position  `json:"position"`
	Wanted   facts.Range     `json:"wanted"`
	ByNext   facts.Range     `json:"by_next"`
	Clubs    int             `json:"clubs"`
	Free     []movableObject `json:"free"`
	MayBe    []movableObject `json:"may_be_free"`
}

type movableObject struct {
	facts.Identity
	Age       *facts.Age       `json:"age"`
	Positions []squad.Position `json:"positions"`
	Role      squad.Role       `json:"role"`
	Until     squad.Date       `json:"until"`
	Free      bool             `json:"free"`
	Unless    string           `json:"unless,omitempty"` // what may keep them, or where they are on loan
	Value     squad.Money      `json:"value"`
	Currency  string           `json:"currency,omitempty"`
	Club      string           `json:"club"`
	File      string           `json:"file"`
}

// JSON writes all that holding clubs against each other says, in the form that
// [Schema] names.
func JSON(w io.Writer, l *league.League) error {
	clubs := func(i int) any { return newClubObject(l, l.Clubs[i]) }
	market := func(i int) any { return newMarketObject(&l.Market[i]) }
	return page.WriteJSONLists(
		w, head{Schema, l.Read, facts.Range(l.Signings()), facts.Range(l.ByNext())},
		page.List{Key: "clubs", Len: len(l.Clubs), Each: page.SmallPieces, Element: clubs},
		page.List{Key: "market", Len: len(l.Market), Each: page.LargePieces, Element: market},
	)
}

func newMarketObject(m *league.Market) marketObject {
	return marketObject{m.Position, facts.Range(m.Wanted), facts.Range(m.ByNext), m.Clubs, movableObjects(m.Ends), movableObjects(m.MayEnd)}
}

func newClubObject(l *league.League, c *league.Club) clubObject {
	object := clubObject{
		Rank: c.Rank, Club: c.Name, Country: c.Country, File: c.File, Season: c.Season, Next: c.Next, AsOf: c.AsOf, On: c.On,
		Formation: c.Formation, Currency: c.Currency, Players: c.Players, Signings: facts.Range(c.Signings()), ByNext: facts.Range(c.ByNext()),
		Positions: []markObject{}, Needs: make([]shortfallObject, len(c.Needs)), Squad: newSquadObject(c), Contracts: newContractsObject(&c.Books),
	}
	if c.League.Key != "" {
		object.League = &competitionObject{c.League.Key, c.League.Name}
	}
	for p := range (l.Only & c.Formation.Positions()).All() {
		spots := c.Formation.Starts(p)
		object.Positions = append(object.Positions, markObject{p, spots, spots * c.Cover.Of(p), cellMark(c, p)})
	}
	for i := range c.Needs {
		n := &c.Needs[i]
		object.Needs[i] = shortfallObject{
			n.Positions.List(), n.Reach.List(), n.Urgency, n.Worst, facts.Range(n.Signings), n.Signings.High, rateOf(n), fitObjects(n.Fits),
		}
	}
	return object
}

func fitObjects(fits []league.Fit) []fitObject {
	objects := make([]fitObject, len(fits))
	for i, f := range fits {
		objects[i] = fitObject{newMovableObject(f.Player), lifts(f)}
	}
	return objects
}

func movableObjects(players []*league.Player) []movableObject {
	objects := make([]movableObject, len(players))
	for i, p := range players {
		objects[i] = newMovableObject(p)
	}
	return objects
}

func newMovableObject(p *league.Player) movableObject {
	return movableObject{
		Identity: facts.Identity{Name: p.Name, ID: p.ID, Born: p.Born}, Age: facts.AgeOf(p.Age()),
		Positions: p.Positions.List(), Role: p.Role, Until: p.Until, Free: p.Ends, Unless: unless(p),
		Value: p.Value, Currency: p.Club.Currency, Club: p.Club.Name, File: p.Club.File,
	}
}
