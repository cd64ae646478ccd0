package org.twige.people.scim;

import de.captaingoldfish.scim.sdk.common.exceptions.ScimException;
import de.captaingoldfish.scim.sdk.server.endpoints.Context;
import de.captaingoldfish.scim.sdk.server.endpoints.features.EndpointType;
import de.captaingoldfish.scim.sdk.server.interceptor.Interceptor;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.transaction.support.TransactionTemplate;
import org.twige.people.roster.WriteRow;

/**
 * Carries out one operation whole or not at all, and one after the other: what is compared with a version stays so
 * until it is written. Of many operations in one request only the first waits for a list that takes effect.
 */
final class InTransaction implements Interceptor {

    private final TransactionTemplate transactions;
    private final WriteRow writeRow;
    private final EndpointType act;

    InTransaction(TransactionTemplate transactions, WriteRow writeRow, EndpointType act) {
        this.transactions = transactions;
        this.writeRow = writeRow;
        this.act = act;
    }

    @Override
    public <T> T doAround(Supplier<T> operation, Context context) {
        var asking = Asking.of(context);
        asking.does(act);
        if (asking.hasWaitedInVain()) {
            throw Refused.busy();
        }
        try {
            return Objects.requireNonNull(transactions.execute(_ -> {
                writeRow.takeTurn();
                return operation.get();
            }));
        } catch (ScimException e) {
            throw e;
        } catch (PessimisticLockingFailureException | QueryTimeoutException e) {
            asking.waitsInVain();
            throw Refused.busy();
        } catch (RuntimeException e) {
            throw Refused.of(e);
        }
    }
}
