package squad

// ClubNames are the names by which people call a club.
type ClubNames struct {
	Club    string
	Country string   // "" if it is not told
	League  string   // the key of the club's league; "" if it is not told
	Names   []string // others than the club's, some of which other clubs have too
}
