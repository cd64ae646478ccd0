package org.twige.people.scim;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.captaingoldfish.scim.sdk.common.constants.ClassPathReferences;
import de.captaingoldfish.scim.sdk.common.utils.JsonHelper;
import java.util.Set;

/**
 * What a user and a group have here: the part of the standard schemas that we keep, and our own extensions.
 *
 * @see "RFC 7643, 4.1 User, 4.2 Group, 4.3 Enterprise User"
 */
final class Schemas {

    static final String ENTERPRISE = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";
    static final String POST = "urn:twige:scim:schemas:1.0:Post";
    static final String INSTITUTION = "urn:twige:scim:schemas:1.0:Institution";

    private static final Set<String> OF_USER = Set.of(
            "id",
            "externalId",
            "userName",
            "name",
            "displayName",
            "title",
            "preferredLanguage",
            "active",
            "emails",
            "phoneNumbers",
            "groups");
    private static final Set<String> OF_NAME = Set.of("formatted", "familyName", "givenName");
    private static final Set<String> OF_ENTERPRISE = Set.of("employeeNumber", "organization", "department", "manager");

    private Schemas() {}

    static JsonNode user() {
        var schema = JsonHelper.loadJsonDocument(ClassPathReferences.USER_SCHEMA_JSON);
        keep(schema, OF_USER);
        keepParts(attribute(schema, "name"), OF_NAME);
        for (var part : attribute(schema, "name").get("subAttributes")) {
            if (!part.get("name").asText().equals("formatted")) {
                ((ObjectNode) part).put("mutability", "writeOnly").put("returned", "never");
            }
        }
        attribute(schema, "userName").put("caseExact", true);
        return schema;
    }

    static JsonNode enterprise() {
        var schema = JsonHelper.loadJsonDocument(ClassPathReferences.ENTERPRISE_USER_SCHEMA_JSON);
        keep(schema, OF_ENTERPRISE);
        return schema;
    }

    static JsonNode post() {
        return JsonHelper.loadJsonDocument("/people/scim/post.json");
    }

    static JsonNode userType() {
        var type = (ObjectNode) JsonHelper.loadJsonDocument(ClassPathReferences.USER_RESOURCE_TYPE_JSON);
        type.put("description", "A public employee");
        ((ArrayNode) type.get("schemaExtensions"))
                .addObject()
                .put("schema", POST)
                .put("required", false);
        return type;
    }

    /** Members come only when they are asked for: an institution may have thousands. */
    static JsonNode group() {
        var schema = JsonHelper.loadJsonDocument(ClassPathReferences.GROUP_SCHEMA_JSON);
        keep(schema, Set.of("id", "displayName", "members"));
        attribute(schema, "displayName").put("mutability", "readOnly");
        var members = attribute(schema, "members");
        members.put("mutability", "readOnly").put("returned", "request");
        members.get("subAttributes").forEach(part -> ((ObjectNode) part).put("mutability", "readOnly"));
        return schema;
    }

    static JsonNode institution() {
        return JsonHelper.loadJsonDocument("/people/scim/institution.json");
    }

    static JsonNode groupType() {
        var type = (ObjectNode) JsonHelper.loadJsonDocument(ClassPathReferences.GROUP_RESOURCE_TYPE_JSON);
        type.put("description", "An institution, kept in Twige and only read here");
        type.putArray("schemaExtensions").addObject().put("schema", INSTITUTION).put("required", false);
        return type;
    }

    private static void keep(JsonNode schema, Set<String> names) {
        removeOthers((ArrayNode) schema.get("attributes"), names);
    }

    private static void keepParts(JsonNode attribute, Set<String> names) {
        removeOthers((ArrayNode) attribute.get("subAttributes"), names);
    }

    private static void removeOthers(ArrayNode attributes, Set<String> names) {
        for (var i = attributes.size() - 1; i >= 0; i--) {
            if (!names.contains(attributes.get(i).get("name").asText())) {
                attributes.remove(i);
            }
        }
    }

    private static ObjectNode attribute(JsonNode schema, String name) {
        for (var attribute : schema.get("attributes")) {
            if (attribute.get("name").asText().equals(name)) {
                return (ObjectNode) attribute;
            }
        }
        throw new IllegalStateException("no attribute " + name);
    }
}
