package org.twige.accounts.door;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.twige.accounts.Keys;
import org.twige.web.Role;

/** Turns a ticket into the text of a cookie that only this service can have written, and back. */
final class Seal {

    private static final byte FORMAT = 1;
    private static final String PURPOSE = "sign-in cookie";
    private static final int SIGNATURE = 32;
    private static final int TICKET = 2 + 16 + 4 + 1 + 8 + 8 + 16;

    /** The place of a role here is its bit in the cookie: a new role is added at the end. */
    static final List<Role> ROLES = List.of(
            Role.LEARNER,
            Role.SUPERVISOR,
            Role.COORDINATOR,
            Role.PROGRAMME_OFFICE,
            Role.AUTHOR,
            Role.AUDITOR,
            Role.ADMINISTRATOR);

    private final Keys keys;

    Seal(Keys keys) {
        this.keys = keys;
    }

    String write(Ticket ticket) {
        var bytes = ByteBuffer.allocate(TICKET + SIGNATURE);
        bytes.put(FORMAT).put((byte) keys.current());
        put(bytes, ticket.person());
        bytes.putInt(ticket.version()).put(bits(ticket.roles()));
        bytes.putLong(ticket.issued().getEpochSecond());
        bytes.putLong(ticket.renewed().getEpochSecond());
        put(bytes, ticket.signIn());
        bytes.put(keys.sign(PURPOSE, unsigned(bytes.array())));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    /** The ticket; empty for anything that was not written with one of the keys, down to the last bit. */
    Optional<Ticket> read(String cookie) {
        try {
            var bytes = Base64.getUrlDecoder().decode(cookie);
            return isGenuine(bytes) ? Optional.of(ticket(ByteBuffer.wrap(bytes))) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private boolean isGenuine(byte[] bytes) {
        if (bytes.length != TICKET + SIGNATURE || bytes[0] != FORMAT) {
            return false;
        }
        var signature = new byte[SIGNATURE];
        System.arraycopy(bytes, TICKET, signature, 0, SIGNATURE);
        return keys.sign(Byte.toUnsignedInt(bytes[1]), PURPOSE, unsigned(bytes))
                .filter(right -> MessageDigest.isEqual(right, signature))
                .isPresent();
    }

    private static Ticket ticket(ByteBuffer bytes) {
        bytes.position(2);
        return new Ticket(
                uuid(bytes),
                bytes.getInt(),
                roles(bytes.get()),
                Instant.ofEpochSecond(bytes.getLong()),
                Instant.ofEpochSecond(bytes.getLong()),
                uuid(bytes));
    }

    private static byte[] unsigned(byte[] all) {
        var ticket = new byte[TICKET];
        System.arraycopy(all, 0, ticket, 0, TICKET);
        return ticket;
    }

    private static void put(ByteBuffer bytes, UUID id) {
        bytes.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
    }

    private static UUID uuid(ByteBuffer bytes) {
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    private static byte bits(Set<Role> roles) {
        return (byte) roles.stream().mapToInt(role -> 1 << ROLES.indexOf(role)).sum();
    }

    private static Set<Role> roles(byte bits) {
        var roles = EnumSet.noneOf(Role.class);
        for (var role : ROLES) {
            if ((bits & 1 << ROLES.indexOf(role)) != 0) {
                roles.add(role);
            }
        }
        return roles;
    }
}
