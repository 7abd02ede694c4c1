// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/archive_limits.hpp"

#include <array>
#include <fstream>
#include <functional>
#include <memory>
#include <stdexcept>
#include <string_view>

#include <libxml/parser.h>
#include <zip.h>
#include <zlib.h>

namespace coding::bench {
namespace {

using Piece = std::array<char, std::size_t{64} * 1024>;

void each_piece(const std::filesystem::path& archive,
                const std::function<void(std::string_view name, std::string_view piece)>& sink) {
    int fault = 0;
    const std::unique_ptr<zip_t, decltype(&zip_discard)> zip{zip_open(archive.c_str(), ZIP_RDONLY, &fault),
                                                             zip_discard};
    if (!zip) throw std::runtime_error("no archive: " + archive.string());
    Piece piece;
    const auto entries = static_cast<zip_uint64_t>(zip_get_num_entries(zip.get(), 0));
    for (zip_uint64_t index = 0; index < entries; ++index) {
        const std::unique_ptr<zip_file_t, decltype(&zip_fclose)> file{zip_fopen_index(zip.get(), index, 0),
                                                                      zip_fclose};
        const std::string_view name = zip_get_name(zip.get(), index, 0);
        for (zip_int64_t size = 0; (size = zip_fread(file.get(), piece.data(), piece.size())) > 0;) {
            sink(name, {piece.data(), static_cast<std::size_t>(size)});
        }
    }
}

class CountingParser {
  public:
    CountingParser() {
        xmlSAXHandler callbacks{};
        callbacks.initialized = XML_SAX2_MAGIC;
        callbacks.startElementNs = [](void* count, const xmlChar*, const xmlChar*, const xmlChar*, int,
                                      const xmlChar**, int attributes, int, const xmlChar**) {
            *static_cast<std::uint64_t*>(count) += static_cast<std::uint64_t>(attributes) + 1;
        };
        callbacks.endElementNs = [](void*, const xmlChar*, const xmlChar*, const xmlChar*) {};
        callbacks.characters = [](void* count, const xmlChar*, int size) {
            *static_cast<std::uint64_t*>(count) += static_cast<std::uint64_t>(size);
        };
        parser_.reset(xmlCreatePushParserCtxt(&callbacks, &count_, nullptr, 0, nullptr));
        xmlCtxtUseOptions(parser_.get(), XML_PARSE_NONET | XML_PARSE_NOENT | XML_PARSE_HUGE);
    }
    void feed(std::string_view piece) {
        xmlParseChunk(parser_.get(), piece.data(), static_cast<int>(piece.size()), 0);
    }
    std::uint64_t finish() {
        if (xmlParseChunk(parser_.get(), nullptr, 0, 1) != 0) throw std::runtime_error("no XML");
        return count_;
    }

  private:
    std::uint64_t count_ = 0;
    std::unique_ptr<xmlParserCtxt, decltype(&xmlFreeParserCtxt)> parser_{nullptr, xmlFreeParserCtxt};
};

}  // namespace

std::uint64_t unpack_and_parse(const std::filesystem::path& archive) {
    CountingParser parser;
    std::uint64_t others = 0;
    each_piece(archive, [&](std::string_view name, std::string_view piece) {
        if (name.ends_with(".qde")) {
            parser.feed(piece);
        } else {
            others += piece.size();
        }
    });
    return parser.finish() + others;
}

void unpack_to(const std::filesystem::path& archive, const std::filesystem::path& file) {
    std::ofstream out{file, std::ios::binary};
    each_piece(archive, [&](std::string_view, std::string_view piece) {
        out.write(piece.data(), static_cast<std::streamsize>(piece.size()));
    });
}

std::uint64_t deflate_file(const std::filesystem::path& file) {
    std::ifstream in{file, std::ios::binary};
    z_stream stream{};
    constexpr int raw = -MAX_WBITS;
    constexpr int usual_memory = 8;
    if (deflateInit2(&stream, 6, Z_DEFLATED, raw, usual_memory, Z_DEFAULT_STRATEGY) != Z_OK) {
        throw std::runtime_error("no deflater");
    }
    Piece piece, packed;
    std::uint64_t size = 0;
    for (bool last = false; !last;) {
        in.read(piece.data(), piece.size());
        last = in.eof();
        stream.next_in = reinterpret_cast<Bytef*>(piece.data());
        stream.avail_in = static_cast<uInt>(in.gcount());
        do {
            stream.next_out = reinterpret_cast<Bytef*>(packed.data());
            stream.avail_out = static_cast<uInt>(packed.size());
            deflate(&stream, last ? Z_FINISH : Z_NO_FLUSH);
            size += packed.size() - stream.avail_out;
        } while (stream.avail_out == 0);
    }
    deflateEnd(&stream);
    return size;
}

}  // namespace coding::bench
