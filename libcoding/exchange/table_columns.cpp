// SPDX-License-Identifier: GPL-3.0-or-later
#include "libcoding/exchange/table_columns.hpp"

#include "libcoding/text/utf8.hpp"

namespace coding::exchange {

TableColumns::TableColumns(const containers::Table& table)
    : source(table.column({"source", "séance", "document", "entretien"})),
      participant(table.column({"participant", "participante", "personne", "person"})),
      name(table.column({"name", "nom", "prénom"})),
      role(table.column({"role", "rôle"})),
      consent(table.column({"consent", "consentement", "accord"})),
      from(table.column({"from", "de", "arrivée", "dès"})),
      to(table.column({"to", "à", "départ", "jusqu'à"})),
      question(table.column({"question", "numéro", "label"})),
      text(table.column({"text", "texte", "intitulé"})),
      code(table.column({"code"})),
      path(table.column({"path", "chemin"})),
      begin(table.column({"begin", "début", "start"})),
      end(table.column({"end", "fin"})),
      quote(table.column({"quote", "verbatim", "citation", "extrait"})),
      coder(table.column({"coder", "codeur", "codeuse", "codé par"})),
      polarity(table.column({"polarity", "polarité"})),
      intensity(table.column({"intensity", "intensité"})),
      condition(table.column({"condition", "if", "si"})),
      memo(table.column({"memo", "mémo", "note"})),
      kind(table.column({"kind", "type", "genre", "nature"})),
      colour(table.column({"colour", "color", "couleur"})),
      definition(table.column({"definition", "définition", "description"})),
      parent(table.column({"parent", "category", "catégorie"})),
      speaker(table.column({"speaker", "locuteur", "locutrice", "intervenant", "qui"})),
      speech(table.column({"text", "texte", "parole", "propos", "content", "contenu"})),
      tag(table.column({"tag", "tags", "tag(s)"})) {}

std::string cell(const containers::Table::Row& row, const std::optional<std::size_t>& column) {
    return column ? std::string{text::trimmed(row.cell(*column))} : std::string{};
}

std::string unguarded(std::string text) {
    const bool guarded = text.size() > 1 && text[0] == '\'' &&
                         std::string_view{"=+-@"}.find(text[1]) != std::string_view::npos;
    return guarded ? text.substr(1) : text;
}

std::size_t needed(const std::optional<std::size_t>& column, const char* name) {
    if (column) return *column;
    throw Error{ErrorKind::input, Message{"The table has no column “{0}”.", name},
                Message{"Put the names of the columns in the first row."}, Where{{}, 1, {}}};
}

}  // namespace coding::exchange
