package org.twige.mandates.seals;

import java.util.List;
import org.twige.mandates.seals.Exports.Chain;
import org.twige.mandates.seals.Exports.Export;

/** How far the chain over the ledger reaches, and who took the ledger out. */
record LedgerPage(Chain chain, List<Export> exports) {

    static String address(Export export) {
        return "/ledger/exports/" + export.id() + "/file";
    }
}
