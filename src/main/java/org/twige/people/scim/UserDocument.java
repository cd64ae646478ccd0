package org.twige.people.scim;

import com.fasterxml.jackson.databind.node.ObjectNode;
import de.captaingoldfish.scim.sdk.common.constants.SchemaUris;
import de.captaingoldfish.scim.sdk.common.etag.ETag;
import de.captaingoldfish.scim.sdk.common.resources.User;
import de.captaingoldfish.scim.sdk.common.resources.complex.Meta;
import de.captaingoldfish.scim.sdk.common.utils.JsonHelper;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.twige.people.roster.WriteRow;

/** A person written down as a SCIM user, with a version that changes when anything in it does. */
final class UserDocument {

    private static final int LENGTH_OF_VERSION = 15;

    private UserDocument() {}

    /** A fresh document each time: the protocol writes into it. */
    static User of(ScimUser user, ZoneId zone) {
        var document = new User();
        document.putArray("schemas")
                .add(SchemaUris.USER_URI)
                .add(Schemas.ENTERPRISE)
                .add(Schemas.POST);
        document.put("id", user.id().toString());
        put(document, "externalId", user.externalId());
        document.put("userName", user.staffNo());
        document.putObject("name").put("formatted", user.names());
        document.put("displayName", user.names());
        put(document, "title", user.post().title());
        document.put("preferredLanguage", user.language());
        document.put("active", !user.left());
        contacts(document, user);
        group(document, user.post());
        enterprise(document.putObject(Schemas.ENTERPRISE), user);
        post(document.putObject(Schemas.POST), user);
        var version = version(document);
        document.setMeta(meta(user, zone, version));
        return document;
    }

    private static void contacts(User document, ScimUser user) {
        for (var contact : user.contacts()) {
            var list = document.withArray(contact.isEmail() ? "emails" : "phoneNumbers");
            var one = list.addObject().put("value", contact.value());
            if (contact.pending()) {
                one.put("type", "other").put("display", "waits until the person confirms it");
            } else {
                one.put("type", "work").put("primary", list.size() == 1);
            }
        }
    }

    private static void group(User document, ScimUser.Post post) {
        document.putArray("groups")
                .addObject()
                .put("value", post.institution().toString())
                .put("display", post.institutionName())
                .put("type", "direct");
    }

    private static void enterprise(ObjectNode enterprise, ScimUser user) {
        enterprise.put("employeeNumber", user.staffNo());
        enterprise.put("organization", user.post().institutionName());
        put(enterprise, "department", user.post().unit());
        var manager = user.manager();
        if (manager != null) {
            enterprise
                    .putObject("manager")
                    .put("value", manager.id().toString())
                    .put("displayName", manager.names());
        }
    }

    private static void post(ObjectNode written, ScimUser user) {
        var post = user.post();
        written.put("institution", post.institutionCode());
        put(written, "jobLevel", post.jobLevel());
        put(written, "statute", post.statute());
        put(written, "employmentType", post.employmentType());
        put(written, "kind", post.kind());
        written.put("startDate", post.started().toString());
        put(written, "endDate", post.ends());
        written.put("status", user.left() ? WriteRow.EXIT : user.status().code());
        if (!user.left()) {
            put(written, "statusUntil", user.status().until());
        }
        written.put("unconfirmed", user.unconfirmed());
    }

    private static Meta meta(ScimUser user, ZoneId zone, ETag version) {
        var created = user.joinedOn().atStartOfDay(zone).toInstant();
        var changed = user.changedAt();
        return Meta.builder()
                .resourceType("User")
                .created(created)
                .lastModified(changed == null || changed.isBefore(created) ? created : changed)
                .version(version)
                .build();
    }

    private static ETag version(User document) {
        var text = JsonHelper.toJsonString(document);
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            var tag = Base64.getUrlEncoder().encodeToString(Arrays.copyOf(hash, LENGTH_OF_VERSION));
            return ETag.builder().weak(true).tag(tag).build();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void put(ObjectNode node, String name, @Nullable Object value) {
        if (value != null) {
            node.put(name, value.toString());
        }
    }
}
