package squadfile

import (
	"errors"
	"fmt"

	"gopkg.in/yaml.v3"

	"github.com/depth-football/depth/squad"
	"github.com/depth-football/depth/squad/names"
)

// Become makes the file say of its players what a squad says that was made from the file's: the
// same players in their order, with other facts, and perhaps more players behind them. Facts of
// the club stay as they are.
func (e *Editor) Become(s *squad.Squad) error {
	if len(s.Players) < len(e.Players) {
		return e.fail(errors.New("the squad has lost players: they are removed one by one"))
	}
	for n := range e.Players {
		if err := e.Players[n].become(&s.Players[n]); err != nil {
			return fmt.Errorf("%s: %w", names.Quote(s.Players[n].Name), err)
		}
	}
	for n := len(e.Players); n < len(s.Players); n++ {
		if _, err := e.Add(&s.Players[n]); err != nil {
			return err
		}
	}
	return nil
}

// become takes the facts that are others elsewhere.
func (f *Facts[T]) become(other *T) error {
	for _, k := range f.keys {
		if k.take == nil || inOneText(k.write(f.Now), k.shape) == inOneText(k.write(other), k.shape) {
			continue
		}
		if err := f.Take(k.name, other); err != nil {
			return err
		}
	}
	return nil
}

// inOneText is a value in its canonical form, "" if there is none.
func inOneText(n *yaml.Node, s *shape) string {
	if n == nil {
		return ""
	}
	e := elementFrom(n, s)
	if e == nil {
		return ""
	}
	return e.inOneText()
}
