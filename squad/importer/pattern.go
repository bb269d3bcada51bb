package importer

import (
	"regexp"
	"sync"
)

// pattern is a regular expression that is compiled when it is first used: a program
// that imports nothing should not start later for it.
func pattern(expression string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(expression) })
}
