package nascope.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nascope.base.InputException;
import nascope.search.script.Script;
import nascope.search.settings.SearchSettings;
import nascope.search.settings.Settings;
import nascope.setting.Setting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsFileTest {
    @TempDir
    Path folder;

    @Test
    void changesTheSettingsItNamesAndNoOther() throws IOException {
        SearchSettings base = SearchSettings.standard().with(Settings.NODES, 4).with(Settings.CELLS, 5);

        SearchSettings settings = SettingsFile.read(
                file("{\"cells\": 8, \"method\": \"darts\", \"noise\": 0.5, \"alpha-lr\": 1e-4, \"reduction\": true,"
                        + " \"seed\": -9223372036854775808, \"operations\": \"none,skip_connect\", \"clip\": 5}"),
                base);

        assertThat(settings)
                .isEqualTo(base.with(Settings.CELLS, 8)
                        .withText(Settings.METHOD, "darts")
                        .with(Settings.NOISE, 0.5)
                        .with(Settings.ALPHA_RATE, 1e-4)
                        .with(Settings.REDUCTION, true)
                        .with(Settings.SEED, Long.MIN_VALUE)
                        .withText(Settings.OPERATIONS, "none,skip_connect"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"cells": "8"}        | cells must be a whole number from 1 to 20, found "8"
                    {"cells": 2.5}        | cells must be a whole number from 1 to 20, got "2.5"
                    {"cells": 21}         | cells must be a whole number from 1 to 20, got 21
                    {"noise": null}       | noise must be a number from 0 to 10, found null
                    {"noise": 1e999}      | noise must be a number from 0.0 to 10.0, got Infinity
                    {"reduction": 1}      | reduction must be true or false, found 1
                    {"level": ["bi"]} | level must be one of single, bi, found ["bi"]
                    {"level": "adam"}    | level must be one of single, bi, got "adam"
                    {"seed": 1e3}         | seed must be a whole number of at most 64 bits, got "1000.0"
                    {"cells": 1, "cells": 2} | must be a JSON object, found broken JSON at column 21: Duplicate field 'cells'
                    {"cells": 1} {}       | must be one JSON object, found more behind it
                    []                    | must be a JSON object, found []
                    """)
    void namesFileSettingRuleAndValue(String text, String message) throws IOException {
        assertRefused(text, ": " + message);
    }

    @Test
    void aScriptIsAListOfEntriesOrAText() throws IOException {
        SearchSettings settings = SettingsFile.read(file("""
                        {"interventions": [
                          {"at": 0, "do": "drop", "edge": "0->2"},
                          {"at": 0, "do": "drop", "edge": 2, "cell": "normal"},
                          {"at": 0, "do": "pin", "edge": "1→2", "operation": "sep_conv_5x5"},
                          {"at": 100, "do": "forbid", "edge": "*", "operation": "skip_connect"},
                          {"at": 100, "do": "forbid", "edge": "input", "operations": ["none", "max_pool_3x3"]},
                          {"at": 200, "do": "random_gates"},
                          {"at": 300, "do": "random_gates", "on": false},
                          {"at": 300, "do": "change", "setting": "alpha-lr", "value": 0.01},
                          {"at": 400, "do": "teach", "target": "weights"}]}"""), SearchSettings.standard());
        assertThat(settings.text(Settings.INTERVENTIONS))
                .isEqualTo("at 0 drop 0->2; at 0 drop 0->3 in normal; at 0 pin 1->2 sep_conv_5x5;"
                        + " at 100 forbid * skip_connect; at 100 forbid input max_pool_3x3,none; at 200 random_gates;"
                        + " at 300 random_gates off; at 300 change alpha-lr 0.01; at 400 teach weights");
        assertThat(SettingsFile.read(
                        file("{\"interventions\": \"" + settings.text(Settings.INTERVENTIONS) + "\"}"),
                        SearchSettings.standard()))
                .isEqualTo(settings);
        assertThat(SettingsJson.read(
                        new JsonFields("file", "", SettingsJson.write(settings)), SearchSettings.standard()))
                .isEqualTo(settings);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"at": 0, "do": "drop", "edge": "three"}           | interventions[1]: edge must be *, input, intermediate or an edge such as 1->2, got "three"
            {"at": 0, "do": "drop"}                            | interventions[1].edge must be *, input, intermediate, an edge such as "1->2", or its place in the list of edges, found no such field
            {"at": -1, "do": "drop", "edge": "*"}              | interventions[1].at must be a whole number from 0 to 2147483647, found -1
            {"do": "drop", "edge": "*"}                        | interventions[1].at must be a whole number, found no such field
            {"at": 0, "do": "delete", "edge": "*"}             | interventions[1].do must be one of restore, drop, pin, forbid, shift_none, set_alpha, freeze_alpha, random_gates, teach, change, found "delete"
            {"at": 0, "do": "drop", "edge": "*", "to": 1}      | interventions[1].to must be one of the fields alpha, at, cell, do, edge, log_odds, on, operation, operations, setting, target, value, found 1
            {"at": 0, "do": "teach", "target": "nobody"}       | interventions[1].target must be one of both, weights, alpha, found "nobody"
            {"at": 0, "do": "pin", "edge": "*", "operation": 1} | interventions[1].operation must be a text, found 1
            {"at": 0, "do": "pin", "edge": "*", "operation": "x", "cell": "big"} | interventions[1]: cell must be one of normal, reduction, got "big"
            {"at": 0, "do": "change", "setting": "noise", "value": null} | interventions[1].value must be a number, a text, true or false, found null
            """)
    void namesTheEntryOfAScriptItsRuleAndItsValue(String entry, String message) throws IOException {
        assertRefused(
                "{\"interventions\": [{\"at\": 0, \"do\": \"drop\", \"edge\": \"*\"}, " + entry + "]}", ": " + message);
    }

    /** What stands there is what people try first. */
    @Test
    void theScriptsOfTheReadmeCanBeDone() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        Matcher json = Pattern.compile("```json\n(.+?)```", Pattern.DOTALL).matcher(readme);
        assertThat(json.find()).isTrue();
        SearchSettings figure = SettingsFile.read(file(json.group(1)), SearchSettings.standard())
                .checked();
        assertThat(figure.text(Settings.INTERVENTIONS))
                .isEqualTo("at 0 drop 0->2; at 0 drop 0->3; at 0 pin 1->2 sep_conv_5x5");
        assertThat(figure.space().topology().joined()).containsExactly(3);
        List<String> entries = Pattern.compile("[`\"](at \\d+ [^`\"]+)[`\"]")
                .matcher(readme)
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(entries).hasSizeGreaterThan(12);
        for (String entry : entries)
            assertThat(Script.parse(entry).entries()).as(entry).hasSize(1);
    }

    @Test
    void namesTheSettingsThereAre() throws IOException {
        assertRefused(
                "{\"cels\": 8}",
                ": there is no setting \"cels\"; the settings are "
                        + String.join(
                                ", ", Settings.ALL.stream().map(Setting::name).toList()));
    }

    @Test
    void refusesEndlessFiles() throws IOException {
        assertRefused(" ".repeat(65_537), ": a settings file must be at most 65536 bytes long, found more");
    }

    @Test
    void refusesFoldersAndMissingFiles() {
        assertThatThrownBy(() -> SettingsFile.read(folder, SearchSettings.standard()))
                .isInstanceOf(InputException.class)
                .hasMessage(folder + ": cannot be read: Is a directory");
        assertThatThrownBy(() -> SettingsFile.read(folder.resolve("none.json"), SearchSettings.standard()))
                .isInstanceOf(InputException.class)
                .hasMessage(folder.resolve("none.json") + ": cannot be read: there is no such file or folder");
    }

    private void assertRefused(String text, String message) throws IOException {
        Path file = file(text);
        assertThatThrownBy(() -> SettingsFile.read(file, SearchSettings.standard()))
                .isInstanceOf(InputException.class)
                .hasMessage(file + message);
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("settings.json"), text);
    }

    @Test
    void aPresetIsASettingsFileToo() throws IOException {
        SearchSettings expected = SearchSettings.standard().with(Settings.CELLS, 5);
        for (String text : List.of(
                "{\"title\": \"Mine\", \"description\": \"Five\", \"settings\": {\"cells\": 5}}",
                "{\"title\": \"Mine\", \"cells\": 5}",
                "{\"settings\": {\"cells\": 5}}")) {
            Path file = Files.writeString(folder.resolve("mine.json"), text);
            assertThat(SettingsFile.read(file, SearchSettings.standard())).isEqualTo(expected);
        }
        for (String name : Preset.NAMES) {
            Path copy = folder.resolve(name + ".json");
            Files.copy(Preset.class.getResourceAsStream("/presets/" + name + ".json"), copy);
            assertThat(SettingsFile.read(copy, SearchSettings.standard()))
                    .isEqualTo(Preset.named(name).settings());
        }
    }

    @Test
    void besideThoseOfAPresetThereAreNoOthers() throws IOException {
        Path file = Files.writeString(folder.resolve("two.json"), "{\"cells\": 3, \"settings\": {\"cells\": 5}}");
        assertThatThrownBy(() -> SettingsFile.read(file, SearchSettings.standard()))
                .isInstanceOf(InputException.class)
                .hasMessage(file + ": cells must be among the settings, which stand in \"settings\", found 3");
        Files.writeString(file, "{\"title\": 3}");
        assertThatThrownBy(() -> SettingsFile.read(file, SearchSettings.standard()))
                .isInstanceOf(InputException.class)
                .hasMessage(file + ": title must be a text, found 3");
    }
}
