package identity

import "strings"

// IDsDecide reports whether the ids of two entries say if they are about one person:
// both have one, and of the same source. An id of Transfermarkt says nothing about one
// of a game.
func IDsDecide(a, b string) bool { return a != "" && b != "" && idSource(a) == idSource(b) }

// idSource is the source that an id is of: tm of tm-139208; "" if it does not tell.
func idSource(id string) string { return id[:max(0, strings.IndexByte(id, '-'))] }
