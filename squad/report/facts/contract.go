package facts

import "github.com/depth-football/depth/squad"

// Contract is a contract as the file tells it.
type Contract struct {
	Until         squad.Date   `json:"until"`
	Option        *squad.Date  `json:"option"`
	Holder        string       `json:"holder,omitempty"`
	ReleaseClause *squad.Money `json:"release_clause,omitempty"`
	Extension     *Extension   `json:"extension,omitempty"`
	Maybe         string       `json:"maybe,omitempty"` // loan, if it may be one
}

// ContractOf is a contract, nil if the file says nothing of it.
func ContractOf(c squad.Contract) *Contract {
	if c == (squad.Contract{}) {
		return nil
	}
	object := &Contract{Until: c.Until, Option: Date(c.Option), Extension: ExtensionOf(c)}
	if _, clause := c.ReleaseClause.Amount(); clause {
		object.ReleaseClause = &c.ReleaseClause
	}
	if c.MaybeLoan {
		object.Maybe = "loan"
	}
	if object.Option != nil {
		object.Holder = c.Holder.String()
	}
	return object
}

// Option is the option of a contract, and whose it is.
type Option struct {
	Until  squad.Date `json:"until"`
	Holder string     `json:"holder"`
}

// OptionOf is the option of a contract, nil if there is none.
func OptionOf(c squad.Contract) *Option {
	if c.Option.IsZero() {
		return nil
	}
	return &Option{c.Option, c.Holder.String()}
}

// Extension is until when a contract would run if a condition is met.
type Extension struct {
	Until squad.Date `json:"until"`
	If    string     `json:"if"`
}

// ExtensionOf is the extension of a contract, nil if there is none.
func ExtensionOf(c squad.Contract) *Extension {
	if c.Extension == (squad.Extension{}) {
		return nil
	}
	return &Extension{c.Extension.Until, c.Extension.If}
}
