// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/store/sqlite_error.hpp"

#include <string>

#include <sqlite3.h>

namespace coding::store {
namespace {

Where where_of(sqlite3* connection) {
    const char* name = connection ? sqlite3_db_filename(connection, "main") : nullptr;
    return {.file = name ? name : "", .element = {}};
}

std::string words_of(sqlite3* connection, int code) {
    // The connection's words are those of its last failure, which may be another one.
    const bool known = connection && (sqlite3_errcode(connection) & 0xFF) == (code & 0xFF);
    return known ? sqlite3_errmsg(connection) : sqlite3_errstr(code);
}

}  // namespace

Error sqlite_error(sqlite3* connection, int code) {
    const auto where = where_of(connection);
    switch (code & 0xFF) {  // the rest of the code is detail
        case SQLITE_BUSY:
        case SQLITE_LOCKED:
            return {ErrorKind::busy, Message{"Another program is writing to the project."},
                    Message{"Wait until it has finished, or close it, then try again."}, where};
        case SQLITE_FULL:
            return {ErrorKind::storage, Message{"The disk is full; the project is as it was before."},
                    Message{"Make room on the disk, then try again."}, where};
        case SQLITE_IOERR:
            return {ErrorKind::storage,
                    Message{"The disk could not be read or written ({0}).", words_of(connection, code)},
                    Message{"Check the disk and the connection to it, then try again."}, where};
        case SQLITE_READONLY:
        case SQLITE_PERM:
            return {ErrorKind::storage, Message{"The project can be read, but not written to."},
                    Message{"Check the permissions of the file and its folder, or work on a copy elsewhere."},
                    where};
        case SQLITE_CANTOPEN:
            return {ErrorKind::storage,
                    Message{"The project file, or a file that goes with it, could not be opened."},
                    Message{"Check the permissions of the file and its folder, or work on a copy elsewhere."},
                    where};
        case SQLITE_CORRUPT:
            return {
                ErrorKind::storage, Message{"The project file is damaged."},
                Message{
                    "Keep the file as it is, and go on with the newest copy in the folder of its backups."},
                where};
        case SQLITE_NOTADB:
            return {ErrorKind::input, Message{"This is not a Focale project."},
                    Message{"Choose a file that Focale made; its name ends in .focale."}, where};
        case SQLITE_CONSTRAINT:
            return {ErrorKind::conflict,
                    Message{"This contradicts what is in the project ({0}).", words_of(connection, code)},
                    Message{"Nothing was changed."}, where};
        case SQLITE_AUTH:
            return {ErrorKind::conflict, Message{"A bulk import can only add to the project."},
                    Message{"Nothing was changed."}, where};
        case SQLITE_INTERRUPT:
            return {ErrorKind::cancelled, Message{"Stopped as you asked; nothing was changed."}, {}, where};
        case SQLITE_TOOBIG:
            return {ErrorKind::input, Message{"A text is longer than a project can hold."},
                    Message{"Divide the document, then import its parts."}, where};
        case SQLITE_NOMEM:
            return {ErrorKind::storage, Message{"There is not enough memory."},
                    Message{"Close other programs, then try again."}, where};
        default:
            return {ErrorKind::storage,
                    Message{"The project file refused a command ({0}).", words_of(connection, code)},
                    Message{"Check the project with “focale check”."}, where};
    }
}

void require(sqlite3* connection, int code) {
    if (code != SQLITE_OK && code != SQLITE_ROW && code != SQLITE_DONE) {
        throw sqlite_error(connection, code);
    }
}

}  // namespace coding::store
