package timeofclick

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"reflect"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"timeofclick/models"
)

// Written by `npm test -w @timeofclick/models` from packages/conformance/vectors.
const cases = "../vectors.ndjson"

type vectorCase struct {
	Vector  string
	Form    string
	Sent    json.RawMessage
	Members map[string]any
}

func newModel(form string) any {
	switch form {
	case "AuditRecord":
		return &models.AuditRecord{}
	case "UrlTimeOfClickRecord":
		return &models.URLTimeOfClickRecord{}
	case "EmailMessageRecord":
		return &models.EmailMessageRecord{}
	case "FileEventRecord":
		return &models.FileEventRecord{}
	case "UrlClickEventsRow":
		return &models.URLClickEventsRow{}
	case "SafeLinksDetailRow":
		return &models.SafeLinksDetailRow{}
	case "AlertEntityData":
		return &models.AlertEntityData{}
	case "UrlTimeOfClickActivity":
		return &models.URLTimeOfClickActivity{}
	}
	panic("no model for " + form)
}

// Names of members are the names in JSON, but for their first letter and these words.
var initialisms = strings.NewReplacer("Url", "URL", "Id", "ID", "Ip", "IP", "SHA256", "Sha256")

// memberAt is the value of the member that a path in JSON leads to, nil when there is none.
func memberAt(model any, path string) any {
	value := reflect.ValueOf(model)
	for _, step := range strings.Split(path, ".") {
		for value.Kind() == reflect.Pointer {
			if value.IsNil() {
				return nil
			}
			value = value.Elem()
		}
		if index, err := strconv.Atoi(step); err == nil {
			if index >= value.Len() {
				return nil
			}
			value = value.Index(index)
			continue
		}
		field := initialisms.Replace(strings.ToUpper(step[:1]) + step[1:])
		value = value.FieldByName(field)
		if !value.IsValid() {
			panic(fmt.Sprintf("%T has no %s", model, field))
		}
	}
	for value.Kind() == reflect.Pointer {
		if value.IsNil() {
			return nil
		}
		value = value.Elem()
	}
	switch value.Kind() {
	case reflect.String:
		return value.String()
	case reflect.Int64:
		return float64(value.Int())
	case reflect.Bool:
		return value.Bool()
	}
	panic(fmt.Sprintf("%s is a %s", path, value.Kind()))
}

func TestEveryObjectIsHeldAndGivenBack(t *testing.T) {
	file, err := os.Open(cases)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	lines := bufio.NewScanner(file)
	lines.Buffer(nil, 1<<26)
	passed := map[string]bool{}
	for lines.Scan() {
		var one vectorCase
		if err := json.Unmarshal(lines.Bytes(), &one); err != nil {
			t.Fatal(err)
		}
		model := newModel(one.Form)
		if err := json.Unmarshal(one.Sent, model); err != nil {
			t.Errorf("%s: %v", one.Vector, err)
			continue
		}
		for path, expected := range one.Members {
			text, _ := expected.(string)
			if strings.Contains(text, string(utf8.RuneError)) {
				continue // Half of a surrogate pair, which no string of Go holds: see the test below.
			}
			if found := memberAt(model, path); found != expected {
				t.Errorf("%s: %s %s: expected %v, found %v", one.Vector, one.Form, path, expected, found)
			}
		}
		again, err := json.Marshal(model)
		if err != nil {
			t.Errorf("%s: %v", one.Vector, err)
			continue
		}
		if sent, written := ordered(t, one.Sent), ordered(t, again); !bytes.Equal(sent, written) {
			t.Errorf("%s: sent %s\nwritten %s", one.Vector, sent, written)
		}
		passed[one.Vector] = true
	}
	if err := lines.Err(); err != nil || len(passed) == 0 {
		t.Fatal("no vector was read", err)
	}
	fmt.Printf("%d vectors passed\n", len(passed))
}

func TestHalfOfASurrogatePairIsKept(t *testing.T) {
	sent := `{"AppName":"\ud800 alone","Url":"\ud83d\ude00 \ufffd"}`
	var record models.URLTimeOfClickRecord
	if err := json.Unmarshal([]byte(sent), &record); err != nil {
		t.Fatal(err)
	}
	if record.AppName != nil || record.URL == nil {
		t.Errorf("AppName %v, URL %v", record.AppName, record.URL)
	}
	again, err := json.Marshal(record)
	if err != nil || !bytes.Contains(again, []byte(`"AppName":"\ud800 alone"`)) {
		t.Errorf("written %s, %v", again, err)
	}
}

func TestWhatTheNormalFormDoesNotAllowIsAnError(t *testing.T) {
	for sent, expected := range map[string]string{
		`{"sent":"Url"}`:                   "Alias.documented: is missing",
		`{"sent":"Url","documented":null}`: "Alias.documented: is missing",
		`{"sent":"Url","documented":7}`:    "Alias.documented: json: cannot unmarshal number",
		`[]`:                               "cannot unmarshal array",
	} {
		err := json.Unmarshal([]byte(sent), &models.Alias{})
		if err == nil || !strings.Contains(err.Error(), expected) {
			t.Errorf("%s: expected %s, found %v", sent, expected, err)
		}
	}
}

func TestAMemberThatWasSetGoesBeforeWhatWasSent(t *testing.T) {
	var record models.URLTimeOfClickRecord
	if err := json.Unmarshal([]byte(`{"Url":7,"UserId":null,"AppName":"Mail"}`), &record); err != nil {
		t.Fatal(err)
	}
	url := "https://contoso.example/"
	record.URL, record.AppName = &url, nil
	again, err := json.Marshal(record)
	if err != nil || string(again) != `{"Url":"https://contoso.example/","UserId":null}` {
		t.Errorf("written %s, %v", again, err)
	}
}

// ordered is the JSON with its keys in order and its numbers as they are.
func ordered(t *testing.T, text []byte) []byte {
	t.Helper()
	reader := json.NewDecoder(bytes.NewReader(text))
	reader.UseNumber()
	var value any
	if err := reader.Decode(&value); err != nil {
		t.Fatal(err)
	}
	out, err := json.Marshal(value)
	if err != nil {
		t.Fatal(err)
	}
	return out
}
