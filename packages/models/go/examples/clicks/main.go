package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"log"
	"os"

	"timeofclick/models"
)

func main() {
	file, err := os.Open(os.Args[1])
	if err != nil {
		log.Fatal(err)
	}
	for lines := bufio.NewScanner(file); lines.Scan(); {
		var record models.URLTimeOfClickRecord
		if err := json.Unmarshal(lines.Bytes(), &record); err != nil {
			log.Fatal(err)
		}
		action := record.URLClickAction
		if action != nil && *action == models.URLClickActionBlockPageOverride {
			fmt.Println(*record.UserID, "went past the block page")
		} else if action != nil {
			fmt.Printf("%s: action %d\n", *record.UserID, *action)
		}
		for name := range record.AdditionalProperties {
			fmt.Println("no member holds:", name)
		}
		if _, err := json.Marshal(record); err != nil { // gives back all of it
			log.Fatal(err)
		}
	}
}
