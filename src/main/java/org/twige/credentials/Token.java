package org.twige.credentials;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/** 128 random bits that nobody can guess: who has the address of a credential may see all of it. */
public record Token(String text) {

    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{22}");

    static Token random(SecureRandom chance) {
        var bits = new byte[16];
        chance.nextBytes(bits);
        return new Token(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
    }

    static Optional<Token> in(String text) {
        return SHAPE.matcher(text).matches() ? Optional.of(new Token(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return "Token";
    }
}
