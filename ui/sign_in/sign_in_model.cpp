// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sign_in/sign_in_model.h"

namespace wellpulse::ui {

namespace {

QString sentenceOf(SignInTrouble trouble, const QString &detail)
{
    switch (trouble) {
    case SignInTrouble::WrongPassword:
        return SignInModel::tr(
            "The office does not accept this password. Your entries are safe on this laptop; type it "
            "again.");
    case SignInTrouble::TooManyTries:
        return SignInModel::tr(
            "Too many wrong passwords. Your entries are safe on this laptop; wait a few minutes, then "
            "try again.");
    case SignInTrouble::OfficeNoAnswer:
        return SignInModel::tr(
            "Office did not answer. Your entries are safe on this laptop; check the network, then try "
            "again.");
    case SignInTrouble::Suspended:
        return SignInModel::tr("The office has suspended this laptop. Your entries are safe on it; call the office.");
    case SignInTrouble::KeychainLocked:
        return SignInModel::tr(
            "This laptop's keychain did not answer. Your entries are safe; unlock the keychain, then "
            "try again.");
    case SignInTrouble::Other:
        break;
    }
    return detail;
}

} // namespace

SignInModel::SignInModel(SignInPort &port, QObject *parent)
    : QObject(parent)
    , m_port(port)
{
    connect(&port, &SignInPort::signedIn, this, [this] {
        if (!m_isBusy)
            return;
        settle({});
        Q_EMIT signedIn();
    });
    connect(&port, &SignInPort::refused, this, [this](SignInTrouble trouble, const QString &detail) {
        if (m_isBusy)
            settle(sentenceOf(trouble, detail));
    });
}

void SignInModel::signIn(const QString &password)
{
    if (m_isBusy)
        return;
    if (password.isEmpty()) {
        settle(tr("Type your password."));
        return;
    }
    m_isBusy = true;
    m_sentence.clear();
    Q_EMIT changed();
    m_port.signIn(password);
}

void SignInModel::cancel()
{
    m_port.cancel();
    settle({});
}

void SignInModel::settle(const QString &sentence)
{
    m_isBusy = false;
    m_sentence = sentence;
    Q_EMIT changed();
}

} // namespace wellpulse::ui
