// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/options.h"

#include "app/desktop/settings_file.h"

#include <CLI/CLI.hpp>

#include <QtCore/QFile>

#include <sstream>

namespace wellpulse::desktop {

namespace {

/// As typed, before it means anything.
struct Words {
    std::string vault;
    std::string server;
    std::string passphraseFile;
    std::string ca;
    std::string language;
    std::string theme;
    std::string traceStartup;
    std::string settings;
    int textScale = 0; ///< 0 = not given
    bool insecureFileKeychain = false;
    bool gloves = false;
};

void describe(CLI::App &cli, Words &words)
{
    cli.set_version_flag("--version", "WellPulse Field " WELLPULSE_VERSION);
    cli.add_option("--vault", words.vault, "Folder of the encrypted entries")->type_name("DIR");
    cli.add_option("--server", words.server, "The office's address, for setting this laptop up")->type_name("URL");
    cli.add_option("--passphrase-file", words.passphraseFile, "Unlock with the first line of this file")
        ->type_name("FILE");
    cli.add_flag("--insecure-file-keychain", words.insecureFileKeychain,
        "Keep the device secret in a file beside the vault: tests and demos only");
    cli.add_option("--ca", words.ca, "One more trusted certificate (PEM)")->type_name("FILE");
    cli.add_option("--language", words.language, "Language of the screens: en, es, es_MX")->type_name("LANGUAGE");
    cli.add_option("--theme", words.theme, "light, dark, sun or system")
        ->check(CLI::IsMember({"light", "dark", "sun", "system"}));
    cli.add_option("--text-scale", words.textScale, "Size of the text in percent")
        ->check(CLI::Range(ui::smallestTextScalePercent, ui::largestTextScalePercent))
        ->type_name("PERCENT");
    cli.add_flag("--gloves", words.gloves, "Larger buttons and rows");
    cli.add_option("--settings", words.settings, "Where the user's choices are kept (INI)")->type_name("FILE");
    cli.add_option("--trace-startup", words.traceStartup, "Write how long the start took (JSON)")->type_name("FILE");
}

Options meaningOf(const Words &words)
{
    const auto text = [](const std::string &word) { return QString::fromStdString(word); };
    Options options;
    options.vaultFolder = text(words.vault);
    options.server = text(words.server);
    options.passphraseFile = text(words.passphraseFile);
    options.caFile = text(words.ca);
    options.language = text(words.language);
    options.traceStartupFile = text(words.traceStartup);
    options.insecureFileKeychain = words.insecureFileKeychain;
    options.settingsFile = text(words.settings);
    options.theme = themeChoiceOf(text(words.theme));
    if (words.textScale > 0)
        options.textScalePercent = words.textScale;
    options.gloves = words.gloves;
    return options;
}

} // namespace

tl::expected<Options, EarlyExit> parseOptions(const QStringList &arguments)
{
    CLI::App cli("WellPulse Field: enter the day's production, with or without the network.", "wellpulse-field");
    Words words;
    describe(cli, words);
    std::vector<std::string> reversed;
    for (qsizetype at = arguments.size() - 1; at > 0; --at)
        reversed.push_back(arguments.at(at).toStdString());
    try {
        cli.parse(reversed);
    } catch (const CLI::ParseError &stop) {
        std::ostringstream text;
        const int code = cli.exit(stop, text, text);
        return tl::unexpected(EarlyExit{QString::fromStdString(text.str()), code == 0 ? 0 : 2});
    }
    return meaningOf(words);
}

Result<QString> readPassphrase(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Text)) {
        return Error{"passphrase_file_unreadable",
            "The passphrase file " + path.toStdString() + " cannot be read: " + file.errorString().toStdString() + "."};
    }
    QByteArray line = file.readLine();
    while (line.endsWith('\n') || line.endsWith('\r'))
        line.chop(1);
    return QString::fromUtf8(line);
}

} // namespace wellpulse::desktop
