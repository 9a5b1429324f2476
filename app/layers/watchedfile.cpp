// SPDX-FileCopyrightText: 2026 The Vigie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "layers/watchedfile.h"

#include <cpl_vsi.h>
#include <sys/stat.h>

#include <algorithm>
#include <cstdio>
#include <map>
#include <mutex>

namespace vigie::layers {

namespace {
constexpr const char* kPrefix = "/vsivigie/";
} // namespace

struct WatchedFile::State {
    State(std::filesystem::path file, const ImportWatch& watched)
        : path(std::move(file))
        , watch(watched)
        , teller(watch)
    {
    }
    std::filesystem::path path;
    ImportWatch watch;
    ProgressTeller teller;
    bool tells = true;
    std::uint64_t bytes = 0;

    /// GDAL knows files by their names alone, so this is where a name leads to. It takes the prefix off first.
    struct Book {
        std::mutex mutex;
        std::map<std::string, std::shared_ptr<State>, std::less<>> byName;
        std::uint64_t last = 0;
    };
    static Book& book()
    {
        static Book one;
        return one;
    }
    static std::shared_ptr<State> find(const char* name)
    {
        Book& all = book();
        const std::scoped_lock lock{all.mutex};
        const auto found = all.byName.find(std::string_view{name});
        return found == all.byName.end() ? nullptr : found->second;
    }

    /// An open file, as GDAL holds it.
    struct Open {
        std::shared_ptr<State> state;
        std::FILE* file = nullptr;
        bool isAtEnd = false;
    };
    static int stat(void* /*user*/, const char* name, VSIStatBufL* out, int /*flags*/)
    {
        const auto state = find(name);
        return state ? ::stat64(state->path.c_str(), out) : -1;
    }
    static void* open(void* /*user*/, const char* name, const char* access)
    {
        auto state = find(name);
        std::FILE* file = state && *access == 'r' ? std::fopen(state->path.c_str(), "rbe") : nullptr;
        return file == nullptr ? nullptr : new Open{std::move(state), file, false};
    }
    static vsi_l_offset tell(void* file)
    {
        return static_cast<vsi_l_offset>(::ftello(static_cast<Open*>(file)->file));
    }
    static int seek(void* file, vsi_l_offset to, int whence)
    {
        auto& one = *static_cast<Open*>(file);
        one.isAtEnd = false;
        return ::fseeko(one.file, static_cast<off_t>(to), whence);
    }
    static std::size_t read(void* file, void* into, std::size_t size, std::size_t count)
    {
        auto& one = *static_cast<Open*>(file);
        State& state = *one.state;
        if (state.teller.isStopped()) {
            one.isAtEnd = true;
            return 0;
        }
        const std::size_t got = std::fread(into, size, count, one.file);
        one.isAtEnd = got < count;
        if (state.tells && state.bytes > 0)
            state.teller.tell(std::min(1.0, static_cast<double>(tell(file)) / static_cast<double>(state.bytes)),
                              VIGIE_TEXT("Errors", "Looking at the file"));
        return got;
    }
    static int eof(void* file) { return static_cast<Open*>(file)->isAtEnd ? TRUE : FALSE; }
    static int close(void* file)
    {
        auto* one = static_cast<Open*>(file);
        const int out = std::fclose(one->file);
        delete one;
        return out;
    }
};

WatchedFile::WatchedFile(const std::filesystem::path& path, const ImportWatch& watch)
    : m_state(std::make_shared<State>(path, watch))
{
    std::error_code error;
    const auto bytes = std::filesystem::file_size(path, error);
    m_state->bytes = error ? 0 : bytes;
    State::Book& all = State::book();
    const std::scoped_lock lock{all.mutex};
    // Its own name stays last: what GDAL calls a table comes from there.
    m_key = std::to_string(++all.last) + "/" + path.filename().string();
    m_name = kPrefix + m_key;
    all.byName.emplace(m_key, m_state);
}

WatchedFile::~WatchedFile()
{
    State::Book& all = State::book();
    const std::scoped_lock lock{all.mutex};
    all.byName.erase(m_key);
}

void WatchedFile::endTelling()
{
    m_state->tells = false;
}

void WatchedFile::install()
{
    VSIFilesystemPluginCallbacksStruct* calls = VSIAllocFilesystemPluginCallbacksStruct();
    calls->stat = &State::stat;
    calls->open = &State::open;
    calls->tell = &State::tell;
    calls->seek = &State::seek;
    calls->read = &State::read;
    calls->eof = &State::eof;
    calls->close = &State::close;
    VSIInstallPluginHandler(kPrefix, calls);
    VSIFreeFilesystemPluginCallbacksStruct(calls);
}

} // namespace vigie::layers
