package squadfile_test

import (
	"testing"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/internal/expect"
	"github.com/depth-football/depth/squad/squadfile"
)

// The comment above an item of a list stays above it when the item gets another entry, and all
// else stays as it is.
func TestBecome(t *testing.T) {
	const src = `club: Leeds   # of Yorkshire
as_of: 2026-03-11
players:
- name: "Joe Bloggs"
  positions: [CB]
  contract: {until: '2027-06-30'}   # a starter
  injuries:
      - {what: thigh, since: 2025-08-02, until: 2025-09-01}
      # Carried off at York.
      - {what: knee, since: 2026-01-02}
`
	e := expect.Must(squadfile.Edit("leeds.yaml", []byte(src)))
	after := e.Squad()
	p := &after.Players[0]
	p.Injuries = append([]squad.Injury(nil), p.Injuries...)
	p.Injuries[1].Until = squad.YearDate(2027)
	p.Role = squad.Key
	after.Players = append(after.Players, squad.Player{Name: "Al Stark", Positions: []squad.Position{squad.GK}})
	if err := e.Become(after); err != nil {
		t.Fatal(err)
	}
	expect.Equal(t, "the file", string(expect.Must(e.Bytes())), `club: Leeds   # of Yorkshire
as_of: 2026-03-11
players:
- name: "Joe Bloggs"
  positions: [CB]
  role: key
  contract: {until: '2027-06-30'}   # a starter
  injuries:
      - {what: thigh, since: 2025-08-02, until: 2025-09-01}
      # Carried off at York.
      - {what: knee, since: 2026-01-02, until: 2027}
- name: Al Stark
  positions: [GK]
`)
	after.Players = after.Players[:1]
	if err := e.Become(after); err == nil {
		t.Error("nobody says that a player is lost")
	}
}
