package squadfile

import (
	"errors"
	"fmt"
	"reflect"
)

// Bytes is the file with the changes, and all else as it was. An error is that of a change,
// or says why the file cannot be changed in this way; if the reader finds errors, it is
// [Diagnostics].
func (e *Editor) Bytes() ([]byte, error) {
	if e.before == nil {
		return e.Canonical()
	}
	if err := errors.Join(e.failed...); err != nil {
		return nil, err
	}
	s := &splicer{src: e.src}
	s.editor(e)
	if s.problem != nil {
		return nil, s.problem
	}
	return e.prove(append(e.byteOrderMarks[:len(e.byteOrderMarks):len(e.byteOrderMarks)], s.text()...), errNotInPlace)
}

// Canonical is the file with the changes in canonical form, as [Format] would write it.
func (e *Editor) Canonical() ([]byte, error) {
	if err := errors.Join(e.failed...); err != nil {
		return nil, err
	}
	return e.prove(e.print(), errNotKept)
}

// IsCanonical reports whether the file is in canonical form, as long as nothing has been
// changed.
func (e *Editor) IsCanonical() bool {
	return string(e.print()) == string(e.src) && len(e.byteOrderMarks) == 0
}

func (e *Editor) print() []byte {
	e.root.hoistComments()
	out := &printer{}
	out.file(e.root)
	return out.Bytes()
}

// prove reads a text and compares what it says with what was asked for; if that is not the
// same, it gives the reason.
func (e *Editor) prove(text []byte, otherwise error) ([]byte, error) {
	if e.proven != nil && isOnlyComments(string(text), string(e.proven)) {
		return text, nil
	}
	if len(text) > MaxSize {
		return nil, fmt.Errorf("%s would be larger than %d MiB, the most that is read", e.file, MaxSize>>20)
	}
	e.after = Inspect(e.file, text)
	if e.after.Squad == nil {
		return nil, e.after.Found.of(Error)
	}
	if !reflect.DeepEqual(e.Squad(), e.after.Squad) {
		return nil, fmt.Errorf("%s: %w", e.file, otherwise)
	}
	e.proven = text
	return text, nil
}

var errNotInPlace = errors.New("the file cannot be changed in place as it is written, and is left as it is: bring it to the canonical " +
	"form first (depth fmt -w)")
