package org.twige.web;

import static org.twige.web.OurComponent.at;
import static org.twige.web.OurComponent.named;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The options of govuk-frontend's components that ours support. The header, footer and navigation are our own. */
final class OurComponents {

    private OurComponents() {}

    static Stream<OurComponent> all() {
        return Stream.of(fields(), choices(), texts(), messages(), lists(), tables())
                .flatMap(List::stream);
    }

    private static List<OurComponent> fields() {
        return List.of(
                named("input", 30)
                        .isField()
                        .same("value", "type", "autocomplete", "autocapitalize", "inputmode", "pattern")
                        .same("spellcheck", "disabled")
                        .takes("prefix.text", "prefix")
                        .takes("suffix.text", "suffix"),
                named("password-input", 4).isField().same("autocomplete"),
                named("textarea", 10)
                        .isField()
                        .same("value", "autocomplete", "spellcheck")
                        .takes("rows", "rows", JsonNode::asInt),
                named("character-count", 10)
                        .isField()
                        .needs("maxlength")
                        .same("value", "spellcheck")
                        .takes("rows", "rows", JsonNode::asInt)
                        .takes("threshold", "threshold", JsonNode::asInt)
                        .takes("maxlength", "maxlength", JsonNode::asInt),
                named("file-upload", 8).isField().same("multiple").takes("javascript", "dropZone"),
                named("date-input", 6)
                        .hasLegend()
                        .same("id", "classes")
                        .takes("namePrefix", "prefix")
                        .takes("values.day", "day")
                        .takes("values.month", "month")
                        .takes("values.year", "year"));
    }

    private static List<OurComponent> choices() {
        return List.of(
                named("radios", 18)
                        .except("item checked overrides value") // ours has no third state between chosen and not
                        .hasLegend()
                        .same("name", "classes", "value")
                        .takes("idPrefix", "id")
                        .takesList("items", "choices", choices, "value", "text", "hint.text", "checked"),
                named("checkboxes", 12)
                        .except("item checked overrides values")
                        .hasLegend()
                        .same("name", "classes")
                        .takes("idPrefix", "id")
                        .takes("values", "values", list(JsonNode::asString))
                        .takesList("items", "choices", choices, "value", "text", "hint.text", "checked"),
                named("select", 5)
                        .needs("items")
                        .except("without values") // a choice of ours always has one
                        .except("item selected overrides value")
                        .except("without values with selected value")
                        .isField()
                        .same("value")
                        .takesList("items", "choices", choices, "value", "text", "selected"));
    }

    private static final Function<JsonNode, Object> choices = list(node -> new Choice(
            node.get("value").asString(),
            node.get("text").asString(),
            text(node, "hint.text"),
            at(node, "checked").asBoolean(false) || at(node, "selected").asBoolean(false)));

    private static List<OurComponent> texts() {
        return List.of(
                named("back-link", 1).needs("href").same("text", "href", "classes"),
                named("button", 28)
                        .except("don't prevent double click") // that is the default, and left out
                        .same("text", "classes", "disabled", "href", "name", "type", "value", "id")
                        .takes("isStartButton", "start")
                        .takes("preventDoubleClick", "once"),
                named("details", 6)
                        .same("text", "id", "open", "classes")
                        .takes("summaryText", "summary")
                        .takesHtml("html", "content"),
                named("error-message", 3).same("text", "id", "classes"),
                named("fieldset", 6)
                        .takes("legend.text", "legend")
                        .takes("legend.classes", "legendClasses")
                        .takes("legend.isPageHeading", "heading")
                        .same("describedBy", "classes", "role")
                        .takesHtml("html", "content"),
                named("hint", 4).same("text", "id", "classes").takesHtml("html", "content"),
                named("inset-text", 4).same("text", "id", "classes").takesHtml("html", "content"),
                named("label", 8)
                        .needs("text")
                        .same("text", "classes")
                        .takes("for", "field")
                        .takes("isPageHeading", "heading"));
    }

    private static List<OurComponent> messages() {
        return List.of(
                named("notification-banner", 8)
                        .same("text", "classes")
                        .takes("titleText", "title")
                        .takes("titleId", "id")
                        .takes("type", "success", type -> type.asString().equals("success"))
                        .takesHtml("html", "content"),
                named("panel", 6)
                        .except("interruption, no actions") // a panel of ours always confirms
                        .except("interruption with custom classes")
                        .same("text", "classes")
                        .takes("titleText", "title")
                        .takes("headingLevel", "level", JsonNode::asInt)
                        .takesHtml("html", "content"),
                named("phase-banner", 3)
                        .same("text", "classes")
                        .takes("tag.text", "tag")
                        .takes("tag.classes", "tagClasses")
                        .takesHtml("html", "content"),
                named("skip-link", 3).needs("text", "href").same("text", "href", "classes"),
                named("tag", 9).same("text", "classes"),
                named("warning-text", 4).same("text", "classes").takesHtml("html", "content"));
    }

    private static List<OurComponent> lists() {
        return List.of(
                named("breadcrumbs", 6)
                        .same("classes")
                        .takes("collapseOnMobile", "collapse")
                        .takesList("items", "links", list(OurComponents::link), "text", "href"),
                named("error-summary", 6)
                        .needs("errorList")
                        .same("classes")
                        .takes("titleText", "title")
                        .takes("descriptionText", "description")
                        .takesList("errorList", "errors", OurComponents::errors, "text", "href"),
                named("generic-header", 4)
                        .same("classes", "containerClasses", "url")
                        .takesHtml("logoText", "logo")
                        .takesHtml("logoHtml", "logo"),
                named("pagination", 8)
                        .same("classes")
                        .takes("landmarkLabel", "label")
                        .supports("previous.href", "previous.text", "previous.labelText")
                        .supports("next.href", "next.text", "next.labelText")
                        .supports("items.number", "items.href", "items.current", "items.ellipsis")
                        .takes("", "pagination", OurComponents::pagination));
    }

    private static List<OurComponent> tables() {
        return List.of(
                named("summary-list", 6)
                        .same("classes")
                        .takesList(
                                "rows",
                                "rows",
                                list(OurComponents::row),
                                "key.text",
                                "value.text",
                                "value.html",
                                "actions.items.text",
                                "actions.items.href",
                                "actions.items.visuallyHiddenText"),
                named("table", 8)
                        .same("caption", "captionClasses", "firstCellIsHeader", "classes")
                        .takesList("head", "head", list(OurComponents::cell), "text", "html", "format", "classes")
                        .takesList(
                                "rows", "rows", list(list(OurComponents::cell)), "text", "html", "format", "classes"),
                named("task-list", 3)
                        .same("classes")
                        .takes("idPrefix", "id")
                        .takesList(
                                "items",
                                "tasks",
                                list(OurComponents::task),
                                "title.text",
                                "href",
                                "hint.text",
                                "status.text",
                                "status.classes",
                                "status.tag.text",
                                "status.tag.classes"));
    }

    private static Object link(JsonNode node) {
        return new Link(node.get("text").asString(), at(node, "href").asString(""));
    }

    private static Object errors(JsonNode list) {
        return new Errors(list.valueStream()
                .map(node -> new Error(
                        at(node, "href").asString("").replace("#", ""),
                        node.get("text").asString()))
                .toList());
    }

    private static Object pagination(JsonNode node) {
        var items = new ArrayList<Pagination.Item>();
        at(node, "items")
                .forEach(item -> items.add(new Pagination.Item(
                        at(item, "number").asString(""),
                        text(item, "href"),
                        at(item, "current").asBoolean(false))));
        return new Pagination(step(at(node, "previous")), step(at(node, "next")), items);
    }

    private static Pagination.@Nullable Step step(JsonNode node) {
        return node.has("href")
                ? new Pagination.Step(node.get("href").asString(), text(node, "text"), text(node, "labelText"))
                : null;
    }

    private static Object row(JsonNode node) {
        var actions = new ArrayList<Row.Action>();
        at(node, "actions.items")
                .forEach(action -> actions.add(new Row.Action(
                        action.get("text").asString(),
                        action.get("href").asString(),
                        text(action, "visuallyHiddenText"))));
        var html = text(node, "value.html");
        return new Row(
                at(node, "key.text").asString(),
                text(node, "value.text"),
                html == null ? null : OurComponent.raw(html),
                actions);
    }

    private static Object cell(JsonNode node) {
        var html = text(node, "html");
        return new Cell(
                text(node, "text"),
                html == null ? null : OurComponent.raw(html),
                at(node, "format").asString("").equals("numeric"),
                text(node, "classes"));
    }

    private static Object task(JsonNode node) {
        var tag = at(node, "status.tag.text").asString("");
        return new Task(
                at(node, "title.text").asString(),
                text(node, "href"),
                text(node, "hint.text"),
                tag.isEmpty() ? at(node, "status.text").asString("") : tag,
                tag.isEmpty() ? null : at(node, "status.tag.classes").asString(""),
                at(node, "status.classes").asString("").contains("cannot-start"));
    }

    private static @Nullable String text(JsonNode node, String path) {
        var found = at(node, path);
        return found.isMissingNode() ? null : found.asString();
    }

    private static Function<JsonNode, Object> list(Function<JsonNode, Object> read) {
        return list -> list.valueStream()
                .filter(each -> !each.isNull() && !each.isBoolean())
                .map(read)
                .toList();
    }
}
