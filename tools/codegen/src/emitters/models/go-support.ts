/** `open_object.go`: how every Go model is read and written. */
export const goSupport: string = String.raw`package models

import (
	"bytes"
	"encoding/json"
	"fmt"
	"reflect"
	"sort"
	"strings"
	"unicode/utf8"
)

// AdditionalProperties is what no field holds, by its name in JSON, as it was sent: unknown
// properties, nulls, and values of another type than the field's. Written back as it was, unless
// the field has been set since.
type AdditionalProperties map[string]json.RawMessage

// decodeObject fills a pointer to a model. A field with omitempty takes what fits and leaves the
// rest to AdditionalProperties; any other must fit, or be null where its tag says nullable.
func decodeObject(data []byte, model any) error {
	rest := AdditionalProperties{}
	if err := json.Unmarshal(data, &rest); err != nil {
		return err
	}
	object := reflect.ValueOf(model).Elem()
	object.SetZero()
	for i := range object.NumField() {
		field := object.Type().Field(i)
		name, optional := wireName(field)
		if name == "" {
			continue
		}
		sent, there := rest[name]
		_, nullable := field.Tag.Lookup("nullable")
		if !there || string(sent) == "null" {
			if nullable {
				delete(rest, name)
			} else if !optional {
				return fmt.Errorf("%s.%s: is missing", object.Type().Name(), name)
			}
			continue
		}
		err := json.Unmarshal(sent, object.Field(i).Addr().Interface())
		if optional && (err != nil || !isText(sent)) {
			object.Field(i).SetZero()
			continue
		}
		if err != nil {
			return fmt.Errorf("%s.%s: %w", object.Type().Name(), name, err)
		}
		delete(rest, name)
	}
	object.FieldByName("AdditionalProperties").Set(reflect.ValueOf(rest))
	return nil
}

// encodeObject writes fields in their order, then the additional properties in order of their names.
func encodeObject(model any) ([]byte, error) {
	object := reflect.ValueOf(model)
	rest := object.FieldByName("AdditionalProperties").Interface().(AdditionalProperties)
	written := map[string]bool{}
	out := bytes.NewBufferString("{")
	write := func(name string, value any) error {
		text, err := json.Marshal(value)
		if err != nil {
			return err
		}
		if len(written) > 0 {
			out.WriteByte(',')
		}
		key, _ := json.Marshal(name)
		out.Write(key)
		out.WriteByte(':')
		out.Write(text)
		written[name] = true
		return nil
	}
	for i := range object.NumField() {
		name, optional := wireName(object.Type().Field(i))
		value := object.Field(i)
		if name == "" || optional && value.IsZero() {
			continue
		}
		_, nullable := object.Type().Field(i).Tag.Lookup("nullable")
		if value.Kind() == reflect.Slice && value.IsNil() && !nullable {
			value = reflect.MakeSlice(value.Type(), 0, 0)
		}
		if err := write(name, value.Interface()); err != nil {
			return nil, err
		}
	}
	names := make([]string, 0, len(rest))
	for name := range rest {
		names = append(names, name)
	}
	sort.Strings(names)
	for _, name := range names {
		if written[name] {
			continue
		}
		if err := write(name, rest[name]); err != nil {
			return nil, err
		}
	}
	out.WriteByte('}')
	return out.Bytes(), nil
}

// wireName is the name in JSON, empty for AdditionalProperties, and whether the field may be missing.
func wireName(field reflect.StructField) (name string, optional bool) {
	name, option, _ := strings.Cut(field.Tag.Get("json"), ",")
	return strings.TrimPrefix(name, "-"), option == "omitempty"
}

// isText tells whether Go can hold the strings of a value: not those with half of a surrogate pair,
// which it would replace.
func isText(sent json.RawMessage) bool {
	if !bytes.Contains(sent, []byte("\\u")) {
		return true
	}
	var value any
	if json.Unmarshal(sent, &value) != nil {
		return false
	}
	again, _ := json.Marshal(value)
	replaced := bytes.Count(again, []byte(string(utf8.RuneError)))
	return replaced == bytes.Count(sent, []byte(string(utf8.RuneError)))+
		bytes.Count(bytes.ToLower(sent), []byte("\\ufffd"))
}
`;
